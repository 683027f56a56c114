import { expect, it } from 'vitest'
import { bestTime, dayOffAt, leadingTime, refusedBy } from '@/features/deliveries/times/rules'
import { stockholmInstant } from '@/lib/dates'
import { parties } from '@/lib/party'
import { describeInZones } from '../../support/zones'

const at = (day: string) => ({ startsAt: stockholmInstant(day, '09:00') })
const [friday, saturday, nationalDay] = [at('2021-05-07'), at('2021-05-08'), at('2021-06-06')]
const answered = (suits: number[][]) => ({
  asked: parties.slice(0, suits.length),
  answers: suits.map((own, index) => ({ party: parties[index] ?? 'employer', suits: own })),
})

describeInZones('the best of the times that are proposed', () => {
  it.each([
    [[friday, friday, friday], [], 1],
    [[saturday, friday, friday], [[]], 2],
    [[friday, friday, friday], [[2]], 2],
    [[friday, friday, saturday], [[1, 3], [3]], 3],
    [
      [friday, friday, friday],
      [
        [2, 3],
        [3, 2],
      ],
      2,
    ],
    [
      [friday, saturday, friday],
      [
        [2, 3],
        [3, 2],
      ],
      3,
    ],
    [
      [saturday, saturday, saturday],
      [
        [2, 3],
        [3, 2],
      ],
      2,
    ],
  ])('one of the times leads, also of those that suit as many: %#', (days, suits, best) => {
    const times = days.map((day, index) => ({ position: index + 1, ...day }))
    expect(bestTime({ times, ...answered(suits) })).toBe(best)
  })

  const times = [1, 2, 3].map(position => ({ position }))
  const leads = (suits: number[][]) => leadingTime({ ...answered(suits), times, asked: parties })

  it('a time is praised once most of those asked have answered, and it leads alone', () => {
    // Of the four that are asked, one and two are not most.
    expect([[], [[2]], [[2], [2]]].map(leads)).toEqual([null, null, null])
    expect(leads([[2], [2], [1]])).toBe(2)
    expect(leads([[1, 2], [2], [], [3]])).toBe(2)
    expect(leads([[1, 2], [1, 2], [3]])).toBe(null)
    expect(leads([[], [], []])).toBe(null)
    expect(leadingTime({ ...answered([[1], [1]]), times: times.slice(0, 1) })).toBe(null)
  })

  it('a time says what speaks against it: a day off, and each party whose answer leaves it out', () => {
    const kinds = [friday, saturday, nationalDay].map(day => dayOffAt(day))
    expect(kinds).toEqual([null, 'weekend', 'weekend'])
    expect(dayOffAt(at('2021-05-13'))).toBe('holiday')
    const proposal = { ...answered([[1], [2]]), asked: parties }
    expect(refusedBy(proposal, 1)).toEqual(parties.slice(1, 2))
    expect(refusedBy(proposal, 3)).toEqual(parties.slice(0, 2))
  })
})
