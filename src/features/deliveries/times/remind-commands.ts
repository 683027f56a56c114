import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { changeOccasion } from '@/features/deliveries/occasions/change-occasion'
import { proposalSelect, proposalView } from '@/features/deliveries/times/proposal-rows'
import { mayRemind, standsOpen } from '@/features/deliveries/times/rules'
import { unansweredEvents } from '@/features/deliveries/times/tell-times'
import { dayOf } from '@/lib/dates'
import { type Result, refuse } from '@/lib/result'

/** Staff remind the parties that are late with their answer to the proposed times. */
export function remindOfTimes(actor: SignedInActor, occasionId: string): Promise<Result<string>> {
  return changeOccasion(actor, occasionId, async (occasion, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const row = await reading.timeProposal.findFirst({
      where: { occasionId: occasion.id, replacedAt: null },
      select: proposalSelect,
    })
    if (!row) return refuse('nobody_to_remind')
    const proposal = proposalView(row)
    const open = standsOpen(proposal, occasion)
    if (!open.ok) return open
    const may = mayRemind(proposal, actor.now)
    if (!may.ok) return may
    return {
      ok: true,
      write: tx =>
        tx.timeProposal.updateMany({
          where: { id: proposal.id, replacedAt: null },
          data: { remindedAt: actor.now },
        }),
      events: unansweredEvents(proposal, dayOf(actor.now)).map(event => ({
        ...event,
        subjectId: occasion.id,
      })),
    }
  })
}
