import { expect, it } from 'vitest'
import { type OrderRow, turnOf } from '@/features/journey/way-rows'
import { aSigner } from '../../support/a-signer'
import { describeInZones } from '../../support/zones'

const saco = aSigner('saco_s', new Date('2021-06-17T10:00:00Z'))
const signed = (['employer', 'saco_s', 'seko'] as const).map(party => ({
  party,
  representation: 'local_union',
}))
const occasion = {
  ...{ id: 'c', title: { sv: 'Dagen', en: 'The day' }, templateKey: 'day', status: 'done', startsAt: null },
  ...{ minutes: 60, doneOn: new Date('2021-05-20'), timeProposals: [] },
}
const delivered = (delivery: object) =>
  ({
    ...{
      status: 'delivered',
      origin: 'portal',
      deadlineOn: null,
      waitingSince: saco.now,
      createdAt: saco.now,
    },
    versions: [{ parties: signed, signatures: signed }],
    delivery: { id: 'd', occasions: [occasion], evaluators: [], followUp: null, ...delivery },
  }) as unknown as OrderRow
const followUp = (...answered: string[]) => ({
  ...{ askedOn: new Date('2021-06-10'), closesOn: new Date('2021-07-10'), closedAt: null },
  answers: answered.map(party => ({ party })),
})

describeInZones('whose turn a delivered order is', () => {
  it('is that of one who is named in it, while they may evaluate', () => {
    const named = delivered({ evaluators: [{ id: 'e' }] })
    expect(turnOf(saco, named).isOwn).toBe(true)
    expect(turnOf(saco, delivered({})).isOwn).toBe(false)
    const later = { ...saco, now: new Date('2021-11-20T10:00:00Z') }
    expect(turnOf(later, named).isOwn).toBe(false)
  })

  it('is that of a party which has not followed up, and of those in it who sign', () => {
    const asked = delivered({ followUp: followUp('employer') })
    expect(turnOf(saco, asked)).toEqual({ isOwn: true, parties: ['saco_s', 'seko'], side: null })
    expect(turnOf({ ...saco, canSign: false }, asked).isOwn).toBe(false)
    const answered = delivered({ followUp: followUp('employer', 'saco_s') })
    expect(turnOf(saco, answered)).toEqual({ isOwn: false, parties: ['seko'], side: null })
  })
})

it.each([
  ['employer', 'saco_s', true, 'union'],
  ['seko', 'saco_s', false, 'employer'],
  ['seko', 'employer', true, 'employer'],
] as const)(
  'after the word of %s a shared draft is the turn of %s: %s, as in its list',
  (lastBy, party, isOwn, side) => {
    const draft = {
      status: 'draft',
      startedByParty: 'employer',
      sharedAt: saco.now,
      versions: [],
      delivery: null,
    }
    const reader = aSigner(party, saco.now)
    expect(turnOf(reader, { ...draft, deadlineOn: null, lastBy } as unknown as OrderRow)).toEqual({
      ...{ isOwn, parties: [], side },
    })
  },
)
