import 'server-only'
import { isParty, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { once } from '@/auth/once'
import { proveMandate } from '@/auth/prove-mandate'
import { followUpSelect, stateOf } from '@/features/follow-ups/follow-up-rows'
import { followUpHappenings } from '@/features/follow-ups/happenings'
import { mayAnswer } from '@/features/follow-ups/rules'
import type { AnswerFollowUp } from '@/features/follow-ups/schema'
import { dayOf } from '@/lib/dates'
import { tell } from '@/lib/happenings/tell'
import { enqueue } from '@/lib/jobs'
import { accept, type Result, refuse } from '@/lib/result'

/** A party's word on what came of a delivery, once. When it is the last one, the follow-up closes. Gives the delivery's id. */
export async function answerFollowUp(
  actor: SignedInActor,
  { deliveryId, goalReached, outcome = '' }: AnswerFollowUp,
): Promise<Result<string>> {
  if (!isParty(actor)) return refuse('not_allowed')
  return withActor(actor, tx =>
    once(tx, actor, async () => {
      const where = { deliveryId, organisationId: actor.organisation.id }
      const row = await tx.followUp.findFirst({ where, select: followUpSelect })
      if (!row) return refuse('not_found')
      const mandate = await proveMandate(tx, actor)
      if (!mandate.ok) return mandate
      const state = stateOf(row)
      const allowed = mayAnswer(actor, state, dayOf(actor.now))
      if (!allowed.ok) return allowed
      const { party, now: answeredAt } = actor
      // The key decides between two people of one party who press at once.
      const { count } = await tx.followUpAnswer.createMany({
        data: { ...where, party, goalReached, outcome, answeredAt },
        skipDuplicates: true,
      })
      if (count === 0) return refuse('already_followed_up')
      await enqueue(tx, 'close_follow_up', { deliveryId })
      await tell(tx, actor, {
        of: followUpHappenings,
        chainId: where.organisationId,
        kind: 'delivery.follow_up_answered',
        subjectId: deliveryId,
        orderId: row.delivery.order.id,
        facts: { goalReached },
      })
      return accept(deliveryId)
    }),
  )
}
