import { expect, it } from 'vitest'
import { countedSteps } from '@/features/bulk-steps/counted-steps'

const steps = [
  { step: 'take', label: 'Ta', kinds: ['overdue', 'call', 'mail'] },
  { step: 'remind', label: 'Påminn', kinds: ['overdue'] },
  { step: 'retry', label: 'Skicka igen', kinds: ['mail'] },
]

it.each<[string[] | undefined, [string, number?][]]>([
  [undefined, [['take'], ['remind'], ['retry']]],
  [['call'], [['take', 1]]],
  [
    ['overdue', 'call', 'overdue', 'overdue'],
    [
      ['take', 3],
      ['remind', 3],
    ],
  ],
  [['log'], []],
])('of the rows %s, each step takes those it is for, and no more than the most', (ticked, expected) => {
  const counted = countedSteps(steps, ticked, 3)
  expect(counted.map(({ step, count }) => (count === undefined ? [step] : [step, count]))).toEqual(expected)
})
