import 'server-only'
import type { PartyActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import {
  type ServiceContent,
  serviceContentSchema,
  type WrittenExample,
} from '@/features/catalogue/service-content'
import { completeContent, draftContentSchema, type Gap } from '@/features/orders/content/order-content'
import { obstacleOf, type PartyStanding } from '@/features/orders/drafting/pre-flight'
import { findPartyStandings } from '@/features/orders/drafting/standing-queries'
import { findOutlook, type PlaceOutlook } from '@/features/orders/places/queries'
import { visibleOrders } from '@/features/orders/policy'
import { dayOf } from '@/lib/dates'

/** The words of the order's own revision of its service to those who write. */
export type WritingGuide = Pick<ServiceContent, 'form' | 'duration' | 'needs'> & {
  examples: WrittenExample[]
}

/** The service's facts and examples beside a draft. Null when there is no such order. */
export function getWritingGuide(actor: PartyActor, orderId: string): Promise<WritingGuide | null> {
  return readAs(actor, async tx => {
    const order = await tx.order.findFirst({
      where: { AND: [{ id: orderId }, visibleOrders(actor)] },
      select: { serviceRevision: { select: { content: true } } },
    })
    if (!order) return null
    const { form, duration, needs, examples = [] } = serviceContentSchema.parse(order.serviceRevision.content)
    return { form, duration, needs, examples }
  })
}

export type PreFlight = {
  standings: PartyStanding[]
  missing: Gap[]
  /** The outlook for its place in a round. Null for a service without rounds. */
  place: PlaceOutlook | null
  /** Whether the round, where there has to be one, takes the order. */
  hasRound: boolean
  /** Whether nothing stands in the way of sending. */
  isClear: boolean
}

/**
 * The state that sending would meet: each party with its people, and the gaps. Null when there is no such
 * order.
 */
export function getPreFlight(actor: PartyActor, orderId: string): Promise<PreFlight | null> {
  const today = dayOf(actor.now)
  return readAs(actor, async tx => {
    const order = await tx.order.findFirst({
      where: { AND: [{ id: orderId }, visibleOrders(actor)] },
      select: { content: true, organisationId: true, serviceRevision: { select: { content: true } } },
    })
    if (!order) return null
    const standings = await findPartyStandings(tx, order.organisationId, actor.now)
    const { runsInRounds, mode } = serviceContentSchema.parse(order.serviceRevision.content)
    const { missing } = completeContent(draftContentSchema.parse(order.content), today, {
      runsInRounds,
      mode,
    })
    const place = await findOutlook(tx, { id: orderId, runsInRounds }, today)
    const hasRound = place?.kind !== 'missing' && place?.kind !== 'closed'
    const isClear = hasRound && missing.length === 0 && standings.every(one => obstacleOf(one) === null)
    return { standings: standings.map(inLanguageOf(actor)), missing, place, hasRound, isClear }
  })
}

/** A version names the employer in Swedish. Its writer is told the name as everywhere else. */
function inLanguageOf({ organisation: { name } }: PartyActor) {
  return (one: PartyStanding): PartyStanding => (one.party === 'employer' ? { ...one, bodyName: name } : one)
}
