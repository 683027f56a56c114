import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { canBeDelivered } from '@/features/catalogue/rules'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { passClashesOfSteps, type Step as ToBeHeld } from '@/features/deliveries/clashes/clash-queries'
import type { Passed } from '@/features/deliveries/clashes/rules'
import { changeFollowing } from '@/features/deliveries/occasions/change-following'
import { changeDelivery, type DeliveryEvent } from '@/features/deliveries/occasions/change-occasion'
import type { DeliveryRow } from '@/features/deliveries/occasions/lock-occasion'
import {
  type OccasionPlan,
  passedInAll,
  planEvent,
  withPassed,
} from '@/features/deliveries/occasions/plan-event'
import { planMark, statusAfter } from '@/features/deliveries/rules'
import type { PlanSeries } from '@/features/deliveries/series/schema'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOf, stockholmInstant } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'

/**
 * Plans and moves a delivery's whole course in one step. Rows that stay as they were are left alone. Those concerned
 * are told once, with old and new times.
 */
export function planSeries(actor: SignedInActor, series: PlanSeries): Promise<Result<string>> {
  return changeDelivery(actor, series.deliveryId, async (delivery, reading) => {
    if (!isStaff(actor)) return refuse('not_allowed')
    const occasions = await reading.occasion.findMany({
      where: { deliveryId: delivery.id },
      select: occasionSelect,
    })
    const today = dayOf(actor.now)
    const found = stepsOf(occasions, series, today)
    if (!found.ok) return found
    const steps = found.value
    if (steps.length === 0) return refuse('nothing_planned')
    const obstacle = await findObstacle(reading, delivery, series)
    if (obstacle) return obstacle
    const asked = { steps: steps.map(step => toBeHeld(delivery, step)), locale: actor.locale, today }
    const passed = await passClashesOfSteps(reading, asked, series)
    if (!passed.ok) return passed
    const write = async (tx: Transaction) => {
      await writePlans(tx, steps, actor.now)
      await changeFollowing(tx, delivery)
    }
    return { ok: true, write, events: eventsOf(delivery, steps, passed.value) }
  })
}

const occasionSelect = {
  ...{ id: true, status: true, sequence: true, startsAt: true, minutes: true, sessionId: true },
  ...{ mode: true, place: true, link: true, delivererId: true, templateKey: true, position: true },
  plannedParticipants: true,
} as const satisfies Prisma.OccasionSelect

type Row = Prisma.OccasionGetPayload<{ select: typeof occasionSelect }>
type Step = { before: Row; planned: OccasionPlan & { startsAt: Date } }

/** The rows that change something, or the first of them that can't. */
function stepsOf(occasions: readonly Row[], series: PlanSeries, today: Day): Result<Step[]> {
  const steps: Step[] = []
  for (const [index, { occasionId, on, time, seen }] of series.rows.entries()) {
    if (!on || !time) continue
    const before = occasions.find(one => one.id === occasionId)
    const stands = standsFor(before, seen)
    if (!stands.ok) return stands
    const step = {
      before: stands.value,
      planned: plannedAs(stands.value, stockholmInstant(on, time), series),
    }
    const obstacle = isAsBefore(step) ? null : obstacleOf(step, { index, on, today })
    if (obstacle) return obstacle
    if (!isAsBefore(step)) steps.push(step)
  }
  return accept(steps)
}

/** The row as the form saw it, where it can be planned here. */
function standsFor(before: Row | undefined, seen: string): Result<Row> {
  if (!before) return refuse('occasion_not_open')
  const next = statusAfter(before, 'plan')
  if (!next.ok) return next
  if (before.sessionId) return refuse('session_is_joint')
  return seen === planMark(before) ? accept(before) : refuse('occasion_changed')
}

/** The first plan takes place, link and deliverer of the series. A move changes the time alone. */
function plannedAs(before: Row, startsAt: Date, series: PlanSeries): Step['planned'] {
  const { minutes, mode, sequence } = before
  if (before.status === 'planned') return { ...planOf(before), startsAt, sequence: sequence + 1 }
  const where =
    mode === 'on_site'
      ? { place: series.place || before.place, link: '' }
      : { place: '', link: series.link ?? '' }
  return {
    startsAt,
    minutes,
    mode,
    ...where,
    delivererId: series.delivererId ?? before.delivererId,
    sequence,
  }
}

function planOf({ startsAt, minutes, mode, place, link, delivererId, sequence }: Row): OccasionPlan {
  return { startsAt, minutes, mode, place, link, delivererId, sequence }
}

function isAsBefore({ before, planned }: Step): boolean {
  return before.status === 'planned' && before.startsAt?.getTime() === planned.startsAt?.getTime()
}

type Place = { index: number; on: Day; today: Day }

function obstacleOf({ planned }: Step, { index, on, today }: Place): Refusal | null {
  if (on < today) return refuse('occasion_in_past', { field: `rows[${index}].on` })
  if (planned.mode === 'on_site' && planned.place === '') return refuse('place_missing', { field: 'place' })
  return null
}

/** A day after the service's last one, or an unknown deliverer. */
async function findObstacle(
  reading: Reading,
  delivery: DeliveryRow,
  { rows, delivererId }: PlanSeries,
): Promise<Refusal | null> {
  const service = await reading.service.findUniqueOrThrow({
    where: { id: delivery.serviceId },
    select: lifeSelect,
  })
  const life = lifeOf(service)
  const late = rows.findIndex(({ on }) => on && !canBeDelivered(life, on))
  if (late >= 0) {
    const values = { day: life.lastDeliveryOn ?? '' }
    return refuse('service_delivers_no_more', { field: `rows[${late}].on`, values })
  }
  if (!delivererId) return null
  const isKnown = (await reading.deliverer.count({ where: { id: delivererId } })) === 1
  return isKnown ? null : refuse('deliverer_unknown', { field: 'delivererId' })
}

function toBeHeld({ id, organisationId, orderId }: DeliveryRow, { before, planned }: Step): ToBeHeld {
  const { startsAt, minutes, delivererId } = planned
  const occasion = { ...before, deliveryId: id, organisationId, delivery: { orderId } }
  return { occasion, slot: { startsAt, minutes }, delivererId }
}

function writePlans(tx: Transaction, steps: readonly Step[], now: Date): Promise<number> {
  const rows = steps.map(({ before, planned }) => ({ id: before.id, ...planned }))
  return tx.$executeRaw`
    UPDATE "Occasion" o SET status = 'planned', "startsAt" = r."startsAt", place = r.place, link = r.link,
      "delivererId" = r."delivererId", sequence = r.sequence,
      "plannedAt" = CASE WHEN o.status = 'planned' THEN o."plannedAt" ELSE ${now} END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
      id uuid, "startsAt" timestamptz, place text, link text, "delivererId" uuid, sequence int)
    WHERE o.id = r.id`
}

/** Each occasion's own line in the log, and one event that tells people of them all. */
function eventsOf(delivery: DeliveryRow, steps: readonly Step[], passed: readonly Passed[]): DeliveryEvent[] {
  const own = steps.map(({ before, planned }, index): DeliveryEvent => {
    const { kind, facts, texts } = withPassed(planEvent(before, planned), passed[index] ?? null)
    const isFirst = kind === 'occasion.planned'
    return {
      kind: isFirst ? 'occasion.set_in_series' : 'occasion.moved_in_series',
      subjectId: before.id,
      facts,
      ...(texts?.clashReason && { texts: { clashReason: texts.clashReason } }),
    }
  })
  const moved = steps.filter(({ before }) => before.status === 'planned').length
  const facts = { planned: steps.length - moved, moved, parts: own.length }
  const together = { kind: 'delivery.scheduled', subjectId: delivery.id, facts } as const
  return [...own, withPassed(together, passedInAll(passed))]
}
