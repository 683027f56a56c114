import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { canAnswer } from '@/features/deliveries/assignments/rules'
import type { AnswerAssignment } from '@/features/deliveries/assignments/schema'
import { type ChangedOccasion, changeOccasion } from '@/features/deliveries/occasions/change-occasion'
import { isDeliverer } from '@/features/deliveries/policy'
import { type Result, refuse } from '@/lib/result'

/**
 * The deliverer's yes or no to a planned occasion, or a wish to change it. The case owner is told of a no and of a
 * wish. The occasion stays as it is planned until the staff change it.
 */
export function answerAssignment(actor: SignedInActor, input: AnswerAssignment): Promise<Result<string>> {
  const { occasionId, answer, note } = input
  return changeOccasion(actor, occasionId, occasion => {
    if (!isDeliverer(actor)) return refuse('not_allowed')
    if (!canAnswer(occasion, actor.now)) return refuse('assignment_over')
    return {
      ok: true,
      write: tx =>
        tx.occasion.update({
          where: { id: occasion.id },
          data: { assignment: answer, assignmentNote: note },
          select: { id: true },
        }),
      events: [
        {
          kind: `occasion.${answer}`,
          subjectId: occasion.id,
          facts: isToldAlready(occasion) ? { besides: true } : {},
          ...(note && { texts: { note } }),
        },
      ],
    }
  })
}

/** One who owns the deliveries of several organisations in a joint session. */
function isToldAlready({ before, delivery }: ChangedOccasion): boolean {
  return before.some(one => one.delivery.caseOwnerId === delivery.caseOwnerId)
}
