import type { EvaluationRefusal } from '@/features/evaluations/rules'
import type { Answer } from '@/features/evaluations/schema'
import { accept, type Result, refuse } from '@/lib/result'

/** An answer as the law takes it. */
export function answerInJson(answer: Answer, formKey: string | null = null): string {
  const { rewarding, stronger, recommends, goalReached, next = '', side } = answer
  return JSON.stringify({
    rewarding,
    stronger,
    recommends: recommends === 'yes',
    goalReached,
    next,
    side,
    formKey,
  })
}

/** The law's word about an answer. */
export type Said = { said: 'given' | EvaluationRefusal }

export function resultOf<T>([answer]: Said[], given: T): Result<T> {
  if (!answer) throw new Error('The law said nothing to an answer')
  const { said } = answer
  if (said === 'given') return accept(given)
  return refuse(said, said === 'evaluation_side_missing' ? { field: 'side' } : {})
}
