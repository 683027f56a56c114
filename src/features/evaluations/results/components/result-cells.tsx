import type { ReactNode } from 'react'
import type { Results } from '@/features/evaluations/results/rules'
import { useFormatter } from '@/messages/formatter'

export type ResultColumn = 'name' | 'answers' | 'rewarding' | 'stronger' | 'recommends' | 'goal'

/** A row of figures about some answers. */
export function useResultCells(): (name: ReactNode, results: Results) => Record<ResultColumn, ReactNode> {
  const format = useFormatter()
  const grade = (value: number) =>
    format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (name, { answers, rewarding, stronger, recommends, goal }) => ({
    name,
    answers: format.number(answers),
    rewarding: grade(rewarding),
    stronger: grade(stronger),
    recommends: format.number(recommends / answers, { style: 'percent' }),
    goal: format.number(goal.yes / answers, { style: 'percent' }),
  })
}
