import 'server-only'
import type { SystemActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { proposalSelect, proposalView, type TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { isReminderDue, standsOpen } from '@/features/deliveries/times/rules'
import { tellOfTimes, unansweredEvents } from '@/features/deliveries/times/tell-times'
import { dayOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'

/**
 * Reminds each party that has left proposed times unanswered, every third working day while one of them is to come.
 * Safe to repeat.
 */
export async function tellOfUnansweredTimes(actor: SystemActor): Promise<void> {
  const today = dayOf(actor.now)
  const waiting = await withActor(actor, tx =>
    tx.timeProposal.findMany({
      where: { replacedAt: null, times: { some: { startsAt: { gt: actor.now } } } },
      orderBy: { id: 'asc' },
      select: { id: true, proposedAt: true, remindedAt: true },
    }),
  )
  for (const one of waiting.filter(asked => isReminderDue(asked, today))) {
    await withActor(actor, tx => remind(tx, actor, one))
  }
}

type Due = Pick<TimeProposal, 'id' | 'remindedAt'>

async function remind(tx: Transaction, actor: SystemActor, { id, remindedAt }: Due): Promise<void> {
  // Of two at once the second finds it reminded of.
  const { count } = await tx.timeProposal.updateMany({
    where: { id, remindedAt, replacedAt: null },
    data: { remindedAt: actor.now },
  })
  if (count === 0) return
  const proposal: TimeProposal = proposalView(
    await tx.timeProposal.findUniqueOrThrow({ where: { id }, select: proposalSelect }),
  )
  if (!standsOpen(proposal, proposal.occasion).ok) return
  const events = unansweredEvents(proposal, dayOf(actor.now))
  if (events.length > 0) await tellOfTimes(tx, actor, proposal, ...events)
}
