import 'server-only'
import { type Actor, isParty, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { answerInJson, resultOf, type Said } from '@/features/evaluations/given-answer'
import type { EvaluateByKey, GiveEvaluation } from '@/features/evaluations/schema'
import { sha256 } from '@/lib/hashing'
import { rateLimit } from '@/lib/rate-limit'
import { type Result, refuse } from '@/lib/result'

const byAddress = rateLimit({ what: 'evaluated by key, by address', times: 60, minutes: 10 })

/** One person's evaluation of a delivery, for the side that they stand for in its order. Gives the delivery's id. */
export async function giveEvaluation(actor: SignedInActor, input: GiveEvaluation): Promise<Result<string>> {
  if (!isParty(actor)) return refuse('not_allowed')
  const { deliveryId, ...answer } = input
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const isSeen = (await tx.delivery.count({ where: { id: deliveryId } })) > 0
      if (!isSeen) return refuse('not_found')
      const said = await tx.$queryRaw<Said[]>`
        SELECT app.answer_as_evaluator(${deliveryId}::uuid, NULL, ${answerInJson(answer)}::jsonb, ${actor.now}) AS said`
      return resultOf(said, deliveryId)
    }),
  )
}

/** The same by the key that was mailed to the person, who may have no account. Gives the key. */
export async function evaluateByKey(actor: Actor, input: EvaluateByKey): Promise<Result<string>> {
  if ((await byAddress(actor.client.address)) > 0) return refuse('too_many_attempts')
  const { kod, ...answer } = input
  const said = await withActor(
    actor,
    tx => tx.$queryRaw<Said[]>`
      SELECT app.answer_as_evaluator(NULL, ${sha256(kod)}, ${answerInJson(answer)}::jsonb, ${actor.now}) AS said`,
  )
  return resultOf(said, kod)
}
