import 'server-only'
import type { SignedInActor, SystemActor } from '@/auth/actor'
import { timeHappenings } from '@/features/deliveries/times/happenings'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { askedFacts, unanswered } from '@/features/deliveries/times/rules'
import type { Day } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { type Happening, tellAll } from '@/lib/happenings/tell'

export type TimeEvent = Happening<typeof timeHappenings>
type Of = { organisationId: string; orderId: string; occasion: { id: string } }

/** Tells what became of proposed times, in the organisation's chain. */
export function tellOfTimes(
  tx: Transaction,
  actor: SignedInActor | SystemActor,
  { organisationId, orderId, occasion }: Of,
  ...events: TimeEvent[]
): Promise<void> {
  const happened = events.map(event => ({ of: timeHappenings, subjectId: occasion.id, ...event, orderId }))
  return tellAll(tx, actor, organisationId, happened)
}

/** Reminds each party that is asked and has not answered. A last day that is over is not asked for again. */
export function unansweredEvents(proposal: TimeProposal, today: Day) {
  const { starts, deadline } = askedFacts(proposal)
  const asked = deadline < today ? { starts } : { starts, deadline }
  return unanswered(proposal.asked, proposal.answers).map(party => ({
    kind: 'occasion.times_unanswered' as const,
    facts: { party, ...asked },
  }))
}
