import { expect, it } from 'vitest'
import { recipientsOf } from '@/features/notifications/recipients'
import type { Concerned } from '@/lib/happenings/concerned'

const people: Concerned = {
  holders: [{ personId: 'seko', party: 'seko', canSign: true, standsInFor: null }],
  signingParties: ['seko'],
  awaited: [],
  signers: ['seko'],
  starter: 'hr',
  writers: ['hr-assistant', 'saco'],
  sender: 'hr',
  deliverer: null,
  deliverers: [],
  formerDeliverers: [],
  caseOwner: null,
  addressee: null,
  answered: [],
  staff: ['staff'],
  officials: ['staff'],
  admins: [],
}

it.each([
  [1, 'order.round_changed.sign_again'],
  [undefined, 'order.round_changed.told'],
])('a new start of a round that closes version %s is told as %s', (version, letter) => {
  const event = { kind: 'order.round_changed', personId: 'staff', party: null }
  expect(recipientsOf({ ...event, facts: { startsOn: '2021-10-07', version } }, people)).toEqual([
    { personId: 'seko', letter },
    { personId: 'hr', letter },
  ])
})

it('everyone who was asked about times that no longer hold is told in one letter, and nobody else', () => {
  const asked = { personId: 'seko-assistant', party: 'seko', canSign: false, standsInFor: null } as const
  const other = { personId: 'saco', party: 'saco_s', canSign: true, standsInFor: null } as const
  const all = { ...people, holders: [...people.holders, asked, other] }
  for (const kind of ['order.round_changed', 'order.round_moved'] as const) {
    const event = { kind, personId: 'staff', party: null, facts: { timesWithdrawn: 1 } }
    expect(recipientsOf(event, all)).toEqual(
      ['seko', 'hr', 'seko-assistant'].map(personId => ({ personId, letter: `${kind}.times_withdrawn` })),
    )
  }
})
