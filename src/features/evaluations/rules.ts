import type { Party } from '@/lib/party'
import { accept, type Result, refuse } from '@/lib/result'

export const scale = [1, 2, 3, 4, 5] as const
export const goalAnswers = ['yes', 'partly', 'no', 'too_early'] as const
export type GoalAnswer = (typeof goalAnswers)[number]

/** Those who stand in the order, as far as evaluating goes. */
export type Named = {
  starterId: string
  signerIds: readonly string[]
  /** The parties that had to sign. */
  parties: readonly Party[]
}

type Evaluator = { personId: string; party: Party }

/** Everyone who signed or started the order, and anyone with a mandate for one of its parties. */
export function isNamed(evaluator: Evaluator, { starterId, signerIds, parties }: Named): boolean {
  const { personId, party } = evaluator
  return starterId === personId || signerIds.includes(personId) || parties.includes(party)
}

export type Standing = { isDelivered: boolean; isNamed: boolean; isGiven: boolean }

/** Whether the person may evaluate now: once, by someone named in the order, when all is delivered. */
export function mayEvaluate({ isDelivered, isNamed: named, isGiven }: Standing): Result<true> {
  if (!named) return refuse('not_named_in_order')
  if (!isDelivered) return refuse('not_delivered_yet')
  return isGiven ? refuse('already_evaluated') : accept(true)
}

/** The answers about a service, taken together. There are never fewer than five of them. */
export type Results = {
  answers: number
  rewarding: number
  stronger: number
  recommends: number
  goal: Record<GoalAnswer, number>
}
