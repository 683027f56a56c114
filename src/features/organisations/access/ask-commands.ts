import 'server-only'
import { isParty, type PartyActor, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { tellOfParty } from '@/features/organisations/change-party'
import type { PartyKind } from '@/features/organisations/happenings'
import type { AskForMandate } from '@/features/organisations/schema'
import { dayOf, stockholmInstant } from '@/lib/dates'
import { accept, type Result, refuse } from '@/lib/result'
import { explaining } from '@/lib/violations'

/**
 * Asks the staff and a party's own people to see to it that someone can sign for it. No address is given:
 * the employer chooses nobody for a union. Asked once a day; asking again is answered as done.
 */
export async function askForMandate(
  actor: SignedInActor,
  { orderId, party }: AskForMandate,
): Promise<Result<string>> {
  if (!isParty(actor)) return refuse('not_allowed')
  return explaining({ signatory_asked_once_a_day: accept(orderId) }, () => askOnce(actor, { orderId, party }))
}

/** Of two who press at once the second runs into the index that keeps it to one a day. */
function askOnce(actor: PartyActor, { orderId, party }: AskForMandate): Promise<Result<string>> {
  const at = { organisationId: actor.organisation.id, party }
  return withActor(actor, async tx => {
    const order = await tx.order.findUnique({ where: { id: orderId }, select: { id: true } })
    if (!order) return refuse('not_found')
    const asked = await tx.event.count({
      where: {
        chainId: at.organisationId,
        kind: 'party.signatory_asked' satisfies PartyKind,
        occurredAt: { gte: stockholmInstant(dayOf(actor.now), '00:00') },
        facts: { path: ['party'], equals: party },
      },
    })
    if (asked > 0) return accept(orderId)
    await tellOfParty(tx, actor, at.organisationId, {
      kind: 'party.signatory_asked',
      subjectId: at.organisationId,
      facts: { forOrder: orderId, askedBy: actor.party, party },
    })
    return accept(orderId)
  })
}
