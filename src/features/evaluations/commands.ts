import 'server-only'
import { isParty, type PartyActor, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { evaluationHappenings } from '@/features/evaluations/happenings'
import { findStanding } from '@/features/evaluations/queries'
import { mayEvaluate } from '@/features/evaluations/rules'
import type { GiveEvaluation } from '@/features/evaluations/schema'
import type { Transaction } from '@/lib/db'
import { tell } from '@/lib/happenings/tell'
import { sideOf } from '@/lib/party'
import { accept, type Result, refuse } from '@/lib/result'

/** One person's evaluation of a delivery, for the side that the person acts on. Gives the delivery's id. */
export async function giveEvaluation(actor: SignedInActor, input: GiveEvaluation): Promise<Result<string>> {
  if (!isParty(actor)) return refuse('not_allowed')
  return withActor(actor, tx => once(tx, actor, () => addEvaluation(tx, actor, input)))
}

async function addEvaluation(
  tx: Transaction,
  actor: PartyActor,
  input: GiveEvaluation,
): Promise<Result<string>> {
  const found = await findStanding(tx, actor, input.deliveryId)
  if (!found) return refuse('not_found')
  const allowed = mayEvaluate(found.standing)
  if (!allowed.ok) return allowed
  const { deliveryId, recommends, goalReached, next = '' } = input
  const side = sideOf(actor.party)
  // The unique key decides between two presses at the same moment: the second waits, then adds nothing.
  const { count } = await tx.evaluation.createMany({
    data: {
      deliveryId,
      organisationId: found.delivery.organisationId,
      side,
      personId: actor.personId,
      rewarding: input.rewarding,
      stronger: input.stronger,
      recommends: recommends === 'yes',
      goalReached,
      next,
      createdAt: actor.now,
    },
    skipDuplicates: true,
  })
  if (count === 0) return refuse('already_evaluated')
  await tell(tx, actor, {
    of: evaluationHappenings,
    chainId: found.delivery.organisationId,
    kind: 'evaluation.given',
    subjectId: deliveryId,
    orderId: found.delivery.orderId,
    facts: { side },
  })
  return accept(deliveryId)
}
