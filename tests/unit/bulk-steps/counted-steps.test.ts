import { expect, it } from 'vitest'
import { countedSteps, type TickedRow } from '@/features/bulk-steps/counted-steps'

const step = (name: string, word: string, kinds: string[]) => ({
  ...{ step: name, label: word, kinds },
})
const rows = (...kinds: string[]) => kinds.map(kind => ({ kind }))
const steps = [
  step('take', 'Ta', ['overdue', 'call', 'mail']),
  step('remind', 'Påminn', ['overdue']),
  step('retry', 'Skicka', ['mail']),
]

it.each<[TickedRow[] | undefined, string[]]>([
  [undefined, ['Ta', 'Påminn', 'Skicka']],
  [rows('call'), ['Ta (1)']],
  [rows('overdue', 'call', 'overdue', 'overdue'), ['Ta (3)', 'Påminn (3)']],
  [rows('log'), []],
  [[{ kind: 'overdue', whose: 'own' }], ['Påminn (1)']],
  [
    [{ kind: 'overdue', whose: 'taken' }, ...rows('mail')],
    ['Ta (2)', 'Skicka (1)'],
  ],
])('of the rows %j, each step takes those it is for, and no more than the most', (ticked, expected) => {
  expect(countedSteps(steps, ticked, 3).map(({ label }) => label)).toEqual(expected)
})
