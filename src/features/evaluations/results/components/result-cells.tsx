import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Results } from '@/features/evaluations/results/rules'
import { useFormatter } from '@/messages/formatter'

const columns = ['name', 'answers', 'rewarding', 'stronger', 'recommends', 'goal'] as const
type ResultColumn = (typeof columns)[number]

/** The columns of a table of results. The first says whose they are. */
export function useResultColumns(whose: 'service' | 'side') {
  const t = useTranslations('evaluations.results')
  return columns.map(name =>
    name === 'name' ? { name, label: t(whose) } : { name, label: t(`short.${name}`), align: 'end' as const },
  )
}

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
