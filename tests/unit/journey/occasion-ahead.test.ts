import { expect, it } from 'vitest'
import { type OccasionAhead, timesAsked } from '@/features/journey/occasion-ahead'
import type { Day } from '@/lib/dates'
import type { Party } from '@/lib/party'

const ahead = (silent: Party[], answerBy: Day | null, times: object[] = [{}]) =>
  ({ times, silent, answerBy }) as OccasionAhead

it.each([
  ['nothing where no times are proposed', [ahead([], null, [])], undefined],
  [
    'of several, each party once, with the first of the days',
    [ahead(['seko'], '2021-05-04'), ahead(['employer', 'seko'], '2021-05-03'), ahead([], null)],
    { parties: ['seko', 'employer'], answerBy: '2021-05-03' },
  ],
  ['nobody, and no day, once all have answered', [ahead([], null)], { parties: [], answerBy: null }],
])('a delivery asks about times: %s', (_, occasions, asked) => {
  expect(timesAsked(occasions)).toEqual(asked)
})
