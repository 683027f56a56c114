import { actorFor } from '@seed/factories/actors'
import ICAL from 'ical.js'
import { expect } from 'vitest'
import { renewFeed } from '@/features/deliveries/feed/commands'
import { getOwnFeed, openFeed } from '@/features/deliveries/feed/queries'
import { planOccasion } from '@/features/deliveries/occasions/commands'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { rowsOf } from '@/features/deliveries/series/layout'
import { listJointSeries } from '@/features/deliveries/series/queries'
import type { PlanSessions } from '@/features/deliveries/series/schema'
import { notify } from '@/features/notifications/jobs'
import { stockholmInstant } from '@/lib/dates'
import { passAll } from '../../support/clashes'
import { asSystem, found, NOW, type Stage, TODAY } from '../../support/order-stage'
import { aRound, sentIn, signAll } from '../../support/round-stage'
import { asSuperuser } from '../../support/sql'

export const day = '2021-09-23'
export const LATER = stockholmInstant('2021-09-30', '10:00')
export const later = (stage: Stage) => actorFor(stage.world.colleague('staff'), LATER)
export const deliverer = (stage: Stage, now = NOW) => actorFor(stage.world.deliverer, now)

export async function confirmed(stage: Stage, round: { id: string }, by = stage.home): Promise<string> {
  const orderId = await sentIn(stage, round, by)
  await signAll(by, orderId)
  expect(await confirmOrder(stage.staff(), { orderId })).toMatchObject({ ok: true })
  return orderId
}

export const partsOf = (orderId: string) =>
  asSystem(tx => tx.occasion.findMany({ where: { delivery: { orderId } }, orderBy: { position: 'asc' } }))

/** Two organisations in one round, with the first session of each. */
export async function aPair(stage: Stage) {
  const round = await aRound(stage, { maximumPlaces: 4 })
  const orders = [await confirmed(stage, round), await confirmed(stage, round, stage.away)] as const
  const [[one], [other]] = [await partsOf(orders[0]), await partsOf(orders[1])]
  return { round, orders, one: found(one, 'session').id, other: found(other, 'session').id }
}

export const plan = (
  stage: Stage,
  occasionId: string,
  changes: Partial<Parameters<typeof planOccasion>[1]> = {},
) =>
  planOccasion(stage.staff(), {
    ...{ occasionId, on: day, time: '09:00', mode: 'on_site', place: 'Aulan' },
    ...{ delivererId: stage.world.deliverer.delivererId, ...passAll, ...changes },
  })

type Round = { id: string; startsOn: string }

/** A round's sessions in rows, as the page draws them for a rule. The fields under them are filled in. */
export async function drawn(
  stage: Stage,
  round: Round,
  layout: Parameters<typeof rowsOf>[1],
): Promise<PlanSessions> {
  const rows = rowsOf(await listJointSeries(stage.staff(), round.id), layout, TODAY)
  const { delivererId } = stage.world.deliverer
  return { roundId: round.id, rows, place: 'Aulan', delivererId, ...passAll }
}

/** Each order's parts with the plan that they have. */
export const plansOf = (orders: readonly string[]) =>
  Promise.all(
    orders.map(async order =>
      (await partsOf(order)).map(({ status, startsAt, minutes, place, delivererId, sequence }) =>
        [status, startsAt?.toISOString(), minutes, place, delivererId, sequence].join(' '),
      ),
    ),
  )

export async function eventOf(subjectId: string, kind: string) {
  const where = { subjectId, kind }
  return asSystem(tx => tx.event.findFirstOrThrow({ where, orderBy: { position: 'desc' } }))
}

/** Everyone who is told of the newest event of each part. */
export async function toldOf(parts: readonly string[], kind: string) {
  const events = await Promise.all(parts.map(id => eventOf(id, kind)))
  for (const { id } of events) await notify({ eventId: id })
  const where = { eventId: { in: events.map(({ id }) => id) } }
  return asSystem(tx => tx.notification.findMany({ where, select: { personId: true, mailKey: true } }))
}

export const feedOf = async (actor: ReturnType<typeof deliverer>) => {
  await renewFeed(actor)
  const { path } = found(await getOwnFeed(actor), 'feed')
  return (await openFeed(actor, path.slice('/kalender/'.length, -'.ics'.length)))?.occasions ?? []
}

/** The figures of the day, of all that is registered. */
export function countedOn(day: string): Promise<Partial<Record<string, number>>> {
  return countedAs(day, 'infinity')
}

/** The figures of the day as they were known when it began. */
export function knownOn(day: string): Promise<Partial<Record<string, number>>> {
  return countedAs(day, stockholmInstant(day, '00:00').toISOString())
}

async function countedAs(day: string, known: string): Promise<Partial<Record<string, number>>> {
  const { rows } = await asSuperuser(client =>
    client.query<{ figure: string; numerator: number }>(
      `SELECT figure, numerator FROM app.figure_cells(
         ARRAY['occasions', 'deliveries', 'participants'], ARRAY['all'], $1, $2)`,
      [day, known],
    ),
  )
  return Object.fromEntries(rows.map(({ figure, numerator }) => [figure, numerator]))
}

/** The identity of the one entry in a calendar file. */
export function uidOf(file: string | null | undefined): string {
  const calendar = new ICAL.Component(ICAL.parse(found(file, 'file')))
  return new ICAL.Event(found(calendar.getFirstSubcomponent('vevent'), 'event')).uid
}
