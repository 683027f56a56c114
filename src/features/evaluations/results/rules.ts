import { type EvaluationSide, type GoalAnswer, sides } from '@/features/evaluations/rules'

/** Some answers about a service, taken together. There are never fewer than five of them. */
export type Results = {
  answers: number
  rewarding: number
  stronger: number
  recommends: number
  goal: Record<GoalAnswer, number>
}

/** All the answers about a service that are shown, and those of each side with five of its own. */
export type ServiceResults = { all: Results; bySide: (Results & { side: EvaluationSide })[] }

export type ResultRow = Omit<Results, 'goal'> & {
  serviceId: string
  cut: 'all' | EvaluationSide
} & Record<'goalYes' | 'goalPartly' | 'goalNo' | 'goalTooEarly', number>

/** The rows of one service together; null where nothing is shown of it. */
export function resultsOf(rows: readonly ResultRow[]): ServiceResults | null {
  const all = rows.find(row => row.cut === 'all')
  if (!all) return null
  const bySide = sides.flatMap(side =>
    rows.filter(({ cut }) => cut === side).map(row => ({ side, ...resultOf(row) })),
  )
  return { all: resultOf(all), bySide }
}

function resultOf({ goalYes, goalPartly, goalNo, goalTooEarly, ...row }: ResultRow): Results {
  const { answers, rewarding, stronger, recommends } = row
  const goal = { yes: goalYes, partly: goalPartly, no: goalNo, too_early: goalTooEarly }
  return { answers, rewarding, stronger, recommends, goal }
}
