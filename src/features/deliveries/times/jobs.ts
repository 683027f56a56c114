import 'server-only'
import type { SystemActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { proposalSelect, proposalView, type TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { isReminderDue, standsOpen } from '@/features/deliveries/times/rules'
import { tellOfTimes, unansweredEvents } from '@/features/deliveries/times/tell-times'
import { dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'

/** Reminds each party that has left proposed times unanswered for three working days, once. Safe to repeat. */
export async function tellOfUnansweredTimes(actor: SystemActor): Promise<void> {
  const today = dayOf(actor.now)
  const waiting = await withActor(actor, tx =>
    tx.timeProposal.findMany({
      where: { replacedAt: null, remindedAt: null },
      orderBy: { id: 'asc' },
      select: { id: true, proposedAt: true, remindedAt: true },
    }),
  )
  for (const { id } of waiting.filter(one => isReminderDue(one, today))) {
    await withActor(actor, async tx => {
      const reminded = await tx.timeProposal.updateMany({
        where: { id, remindedAt: null, replacedAt: null },
        data: { remindedAt: actor.now },
      })
      if (reminded.count > 0) await remind(tx, actor, id)
    })
  }
}

async function remind(tx: Transaction, actor: SystemActor, id: string): Promise<void> {
  const proposal: TimeProposal = proposalView(
    await tx.timeProposal.findUniqueOrThrow({ where: { id }, select: proposalSelect }),
  )
  if (!standsOpen(proposal, proposal.occasion).ok) return
  const events = unansweredEvents(proposal)
  if (events.length > 0) await tellOfTimes(tx, actor, proposal, ...events)
}
