import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { changeDelivery } from '@/features/deliveries/occasions/change-delivery'
import { findOccasions } from '@/features/deliveries/occasions/lock-occasion'
import { decideSeries } from '@/features/deliveries/series/change-series'
import type { PlanSeries, PlanSessions } from '@/features/deliveries/series/schema'
import { sessionsOf, wholeOf } from '@/features/deliveries/series/steps'
import { changeSessions } from '@/features/deliveries/sessions/change-sessions'
import { type Result, refuse } from '@/lib/result'

/**
 * Plans and moves a delivery's whole course in one step. Rows that stay as they were are left alone. Those concerned
 * are told once, with old and new times.
 */
export function planSeries(actor: SignedInActor, series: PlanSeries): Promise<Result<string>> {
  return changeDelivery(actor, series.deliveryId, async (delivery, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const rows = await findOccasions(reading, { deliveryId: delivery.id })
    const asked = series.rows.filter(({ on }) => on).map(({ occasionId }) => occasionId)
    if (rows.some(({ id, sessionId }) => sessionId && asked.includes(id))) return refuse('session_is_joint')
    const decided = await decideSeries(reading, actor, { wholes: rows.map(wholeOf), series })
    if (!decided.ok) return decided
    const [only] = decided.value
    return only ? only.change : refuse('nothing_planned')
  })
}

/**
 * The same of a round's joint sessions, each once for all its organisations. Every organisation is told once, and so is
 * the person who holds them.
 */
export function planSessions(actor: SignedInActor, series: PlanSessions): Promise<Result<string>> {
  return changeSessions(actor, series.roundId, async (parts, reading) =>
    isStaff(actor)
      ? decideSeries(reading, actor, { wholes: sessionsOf(parts), series })
      : refuse('not_allowed'),
  )
}
