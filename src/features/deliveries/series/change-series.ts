import 'server-only'
import type { StaffActor } from '@/auth/actor'
import { canBeDelivered } from '@/features/catalogue/rules'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { passClashesOfSteps, type Step as ToBeHeld } from '@/features/deliveries/clashes/clash-queries'
import type { Passed } from '@/features/deliveries/clashes/rules'
import type { ChangeOfDelivery } from '@/features/deliveries/occasions/change-delivery'
import { changeFollowing } from '@/features/deliveries/occasions/change-following'
import { type PlannedPart, scheduledEvents } from '@/features/deliveries/series/scheduled-events'
import type { SeriesPlan } from '@/features/deliveries/series/schema'
import { type Step, stepsOf, type Whole } from '@/features/deliveries/series/steps'
import { dayOf } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import { accept, type Refusal, type Result, refuse, refuseTogether } from '@/lib/result'

type Series = { wholes: readonly Whole[]; series: SeriesPlan }

/**
 * Decides on the plan of many occasions, or joint sessions, in one step: all of it or none. Gives the change of each
 * delivery in which something changes.
 */
export async function decideSeries(
  reading: Reading,
  { now, locale }: StaffActor,
  { wholes, series }: Series,
): Promise<Result<ChangeOfDelivery[]>> {
  const today = dayOf(now)
  const found = stepsOf(wholes, series, today)
  if (!found.ok) return found
  const steps = found.value
  const [first] = steps
  if (!first) return refuse('nothing_planned')
  const obstacle = await findObstacle(reading, first.whole.lead.delivery.serviceId, series)
  if (obstacle) return obstacle
  const passed = await passClashesOfSteps(reading, { steps: steps.map(toBeHeld), locale, today }, series)
  if (!passed.ok) return passed
  return accept(changesOf(steps, passed.value, now))
}

/** A day after the service's last one, an unknown deliverer, or both. */
async function findObstacle(
  reading: Reading,
  serviceId: string,
  { rows, delivererId }: SeriesPlan,
): Promise<Refusal | null> {
  const service = await reading.service.findUniqueOrThrow({ where: { id: serviceId }, select: lifeSelect })
  const life = lifeOf(service)
  const late = rows.findIndex(({ on }) => on && !canBeDelivered(life, on))
  const values = { day: life.lastDeliveryOn ?? '' }
  const isKnown = !delivererId || (await reading.deliverer.count({ where: { id: delivererId } })) === 1
  return refuseTogether(
    late >= 0 && refuse('service_delivers_no_more', { field: `rows[${late}].on`, values }),
    !isKnown && refuse('deliverer_unknown', { field: 'delivererId' }),
  )
}

function toBeHeld({ whole: { parts }, planned }: Step): ToBeHeld {
  const [first, ...joined] = parts
  const { startsAt, minutes, delivererId } = planned
  return { occasion: { ...first, joined }, slot: { startsAt, minutes }, delivererId }
}

/** Each delivery with its own parts. They take part in the mode that their parties agreed. */
function changesOf(steps: readonly Step[], passed: readonly Passed[], now: Date): ChangeOfDelivery[] {
  const all = steps.flatMap(({ whole: { parts }, planned }, index) =>
    parts.map((before, turn): PlannedPart => {
      const isJoint = parts.length > 1
      const own = { ...planned, mode: before.mode }
      return { before, planned: own, passed: passed[index] ?? null, besides: turn > 0, isJoint }
    }),
  )
  const deliveries = new Map(all.map(({ before }) => [before.deliveryId, before.delivery]))
  return [...deliveries.values()].map(delivery => {
    const own = all.filter(({ before }) => before.deliveryId === delivery.id)
    const write = async (tx: Transaction) => {
      await writePlans(tx, own, now)
      await changeFollowing(tx, delivery)
    }
    return { delivery, change: { ok: true, write, events: scheduledEvents(delivery, own) } }
  })
}

function writePlans(tx: Transaction, parts: readonly PlannedPart[], now: Date): Promise<number> {
  const rows = parts.map(({ before, planned }) => ({ id: before.id, ...planned }))
  return tx.$executeRaw`
    UPDATE "Occasion" o SET status = 'planned', "startsAt" = r."startsAt", minutes = r.minutes, place = r.place,
      link = r.link, "delivererId" = r."delivererId", sequence = r.sequence,
      "plannedAt" = CASE WHEN o.status = 'planned' THEN o."plannedAt" ELSE ${now} END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
      id uuid, "startsAt" timestamptz, minutes int, place text, link text, "delivererId" uuid, sequence int)
    WHERE o.id = r.id`
}
