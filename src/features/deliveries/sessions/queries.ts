import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { occasionSelect, occasionView } from '@/features/deliveries/delivery-rows'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import type { PassedWhy } from '@/features/deliveries/history/history-entry'
import { findReasons } from '@/features/deliveries/history/queries'
import { isDeliverer, visibleOccasions } from '@/features/deliveries/policy'
import { ledBy, together } from '@/features/deliveries/sessions/together'
import { organisationName } from '@/lib/organisation-name'

/** Another organisation's part of a joint session. */
export type JoinedPart = {
  occasionId: string
  organisation: string
  actualParticipants: number | null
}
/** The same with its plan, for those who plan it. */
export type PlannedPart = JoinedPart & Pick<OccasionView, 'deliveryId' | 'mode' | 'plannedParticipants'>

/** The parts that change together with this one; empty for an occasion of its own, and for a party. */
export async function listJoinedParts(
  actor: Actor,
  { id, sessionId, status }: Pick<OccasionView, 'id' | 'sessionId' | 'status'>,
): Promise<PlannedPart[]> {
  if (!sessionId || (!isStaff(actor) && !isDeliverer(actor))) return []
  const alike = status === 'done' ? 'done' : { in: ['proposed' as const, 'planned' as const] }
  const rows = await readAs(actor, tx =>
    tx.occasion.findMany({
      where: { AND: [visibleOccasions(actor), { sessionId, id: { not: id }, status: alike }] },
      orderBy: { delivery: { organisation: { name: 'asc' } } },
      select: {
        ...{ id: true, deliveryId: true, mode: true, plannedParticipants: true, actualParticipants: true },
        ...ofOrganisation,
      },
    }),
  )
  return rows.map(({ id: occasionId, delivery, ...part }) => ({
    ...part,
    occasionId,
    organisation: organisationName(actor.locale, delivery.organisation),
  }))
}

/** One organisation's share of a joint session. Of one that is done it is how many were there, else how many are expected. */
export type SessionShare = { organisation: string; mode: OccasionView['mode']; participants: number | null }

/** A joint session as one of its parts has it, with all that its organisations have in it. */
export type RoundSession = {
  occasion: OccasionView
  shares: SessionShare[]
  /** It has taken place for the others, and is left for these. */
  isRest: boolean
  /** Of all its organisations; null while none has a number. */
  participants: number | null
  /** Why its time holds in spite of what spoke against it. */
  reason: PassedWhy | undefined
}

/** The sessions of a round's confirmed orders, in their order; empty for everyone but staff. */
export async function listSessions(actor: Actor, roundId: string): Promise<RoundSession[]> {
  if (!isStaff(actor)) return []
  const { rows, reasons } = await readAs(actor, async tx => {
    const rows = await tx.occasion.findMany({
      where: { sessionId: { not: null }, status: { not: 'cancelled' }, delivery: { order: { roundId } } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { ...occasionSelect, ...ofOrganisation },
    })
    const planned = rows.flatMap(({ id, status }) => (status === 'planned' ? id : []))
    return { rows, reasons: await findReasons(tx, planned) }
  })
  return together(rows)
    .flatMap(inStandings)
    .map(({ parts, isRest }) => {
      const [first] = ledBy(parts)
      const { delivery: _, ...occasion } = first
      const shares = parts.map(({ delivery, mode, plannedParticipants, actualParticipants }) => ({
        organisation: organisationName(actor.locale, delivery.organisation),
        mode,
        participants: first.status === 'done' ? actualParticipants : plannedParticipants,
      }))
      const counts = shares.flatMap(({ participants }) => participants ?? [])
      return {
        occasion: occasionView(occasion, actor.now),
        shares,
        isRest,
        participants: counts.length > 0 ? counts.reduce((sum, count) => sum + count) : null,
        // One that came later has the time without the reason.
        reason: parts.map(({ id }) => reasons.get(id)).find(Boolean),
      }
    })
}

/** A session that has taken place for some is told apart from its rest, for those that came later. */
function inStandings<Of extends Pick<OccasionView, 'status'>>(parts: [Of, ...Of[]]) {
  const [done, left] = [true, false].map(isDone => parts.filter(one => (one.status === 'done') === isDone))
  return [
    { parts: done, isRest: false },
    { parts: left, isRest: (done?.length ?? 0) > 0 },
  ].flatMap(({ parts: [first, ...others] = [], isRest }) =>
    first ? { parts: [first, ...others] as [Of, ...Of[]], isRest } : [],
  )
}

const ofOrganisation = {
  delivery: { select: { organisation: { select: { name: true, nameEn: true } } } },
} as const
