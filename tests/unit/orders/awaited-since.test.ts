import { expect, it } from 'vitest'
import { awaitedSince, waitsByDay } from '@/features/orders/signing/awaited-since'
import type { Party } from '@/lib/party'
import { describeInZones } from '../../support/zones'

const at = (day: number) => new Date(Date.UTC(2021, 5, day, 10))
const asked = {
  sentAt: at(3),
  tookBack: [
    { party: 'saco_s', takenBackAt: at(8) },
    { party: 'saco_s', takenBackAt: at(12) },
    { party: 'employer', takenBackAt: at(10) },
    { party: 'ofr_s_p_o', takenBackAt: null },
  ] as const,
}

describeInZones('since when a party is awaited', () => {
  it.each<[Party[], number]>([
    [['seko'], 3],
    [['ofr_s_p_o'], 3],
    [['saco_s'], 12],
    [['employer', 'saco_s'], 10],
    [['employer', 'seko', 'saco_s'], 3],
    [[], 3],
  ])('%s: since it was asked itself, of several the longest', (parties, day) => {
    expect(awaitedSince(asked, parties)).toEqual(at(day))
  })

  it.each<[Party[], [number, Party[]][]]>([
    [[], []],
    [['ofr_s_p_o', 'seko'], [[3, ['ofr_s_p_o', 'seko']]]],
    [
      ['employer', 'ofr_s_p_o', 'saco_s', 'seko'],
      [
        [3, ['ofr_s_p_o', 'seko']],
        [10, ['employer']],
        [12, ['saco_s']],
      ],
    ],
  ])('%s: each day with its parties, the longest wait first', (parties, waits) => {
    expect(waitsByDay(asked, parties)).toEqual(
      waits.map(([day, those]) => ({ since: at(day), parties: those })),
    )
  })
})
