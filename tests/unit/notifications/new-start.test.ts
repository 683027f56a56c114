import { expect, it } from 'vitest'
import { recipientsOf } from '@/features/notifications/recipients'
import type { Concerned } from '@/lib/happenings/concerned'

const people: Concerned = {
  holders: [{ personId: 'seko', party: 'seko', canSign: true, standsIn: false }],
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
