import { expect, it } from 'vitest'
import { countedSteps } from '@/features/bulk-steps/counted-steps'

const step = (name: string, word: string, kinds: string[]) => ({
  ...{ step: name, label: word, kinds },
})
const steps = [
  step('take', 'Ta', ['overdue', 'call', 'mail']),
  step('remind', 'Påminn', ['overdue']),
  step('retry', 'Skicka', ['mail']),
]

it.each<[string[] | undefined, string[]]>([
  [undefined, ['Ta', 'Påminn', 'Skicka']],
  [['call'], ['Ta (1)']],
  [
    ['overdue', 'call', 'overdue', 'overdue'],
    ['Ta (3)', 'Påminn (3)'],
  ],
  [['log'], []],
])('of the rows %s, each step takes those it is for, and no more than the most', (ticked, expected) => {
  expect(countedSteps(steps, ticked, 3).map(({ label }) => label)).toEqual(expected)
})
