import { randomUUID } from 'node:crypto'
import { actorFor } from '@seed/factories/actors'
import { anOrder } from '@seed/factories/order-factory'
import type { Member } from '@seed/factories/organisation-rows'
import { makeActor } from '@/auth/doors'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import { signOrder } from '@/features/orders/signing/commands'
import { offerPlaces } from '@/features/rounds/jobs'
import { addDays, type Day, dateOf, dayOfDate, stockholmInstant } from '@/lib/dates'
import { asSystem, found, NOW, orderRow, type Stage, signatory, TODAY, versionOf } from './order-stage'

export const SERVICE = 'kollektiv-formaga'

/** How many days of its own each stage has given to rounds. */
const given = new WeakMap<Stage, number>()

type Wanted = { maximumPlaces?: number; minimumPlaces?: number; startsIn?: number }

/** A round that is open for orders, with a start of its own. */
export async function aRound(stage: Stage, { maximumPlaces = 1, minimumPlaces = 1, startsIn }: Wanted = {}) {
  const serviceId = stage.world.serviceId(SERVICE)
  const startsOn = startsIn ? addDays(TODAY, startsIn) : await freshDay(stage, serviceId)
  const dates = { startsOn: dateOf(startsOn), goNoGoOn: dateOf(addDays(startsOn, -10)) }
  const lastOrderOn = dateOf(addDays(startsOn, -20))
  const data = { serviceId, ...dates, lastOrderOn, maximumPlaces, minimumPlaces }
  const { id } = await asSystem(tx => tx.round.create({ data, select: { id: true } }))
  return { id, startsOn, lastOrderOn: addDays(startsOn, -20), goNoGoOn: addDays(startsOn, -10) }
}

/** A day on which no round of the stage has ever begun, not even one that was moved since. */
async function freshDay(stage: Stage, serviceId: string): Promise<Day> {
  const count = (given.get(stage) ?? 0) + 1
  given.set(stage, count)
  const startsOn = dateOf(addDays(TODAY, 100 + count))
  const isTaken = await asSystem(tx => tx.round.count({ where: { serviceId, startsOn } }))
  return isTaken ? freshDay(stage, serviceId) : dayOfDate(startsOn)
}

/** Drafts of orders for the round, ready to be sent; the first one is written, the others say the same. */
export async function draftsFor(stage: Stage, round: { id: string }, { by = stage.home, count = 1 } = {}) {
  const story = await anOrder().by(by).of(SERVICE).create(stage.world)
  return asSystem(async tx => {
    await tx.order.update({ where: { id: story.id }, data: { roundId: round.id }, select: { id: true } })
    const { number: _number, ...row } = await tx.order.findUniqueOrThrow({ where: { id: story.id } })
    const copies = Array.from({ length: count - 1 }, () => ({
      ...row,
      id: randomUUID(),
      content: row.content ?? {},
      partyDrafts: row.partyDrafts ?? {},
    }))
    await tx.order.createMany({ data: copies })
    return [story.id, ...copies.map(copy => copy.id)]
  })
}

export async function send(member: Member, orderId: string, now = NOW) {
  const { revision } = await orderRow(orderId)
  return sendOrder(actorFor(signatory(member, 'employer'), now), { orderId, revision })
}

/** A sent order with its place, or its turn in line. */
export async function sentIn(stage: Stage, round: { id: string }, by = stage.home): Promise<string> {
  const [id] = await draftsFor(stage, round, { by })
  const orderId = found(id, 'draft')
  await send(by, orderId)
  return orderId
}

export async function signAll(member: Member, orderId: string) {
  const versionHash = (await versionOf(orderId)).hash
  for (const party of ['employer', 'ofr_s_p_o', 'saco_s', 'seko'] as const) {
    if (member.absent.includes(party)) continue
    await signOrder(actorFor(signatory(member, party), NOW), { orderId, versionHash })
  }
}

/** A confirmed order, a valid one, one being signed and one in line, in a round with room for three. */
export async function aFullRound(stage: Stage) {
  const round = await aRound(stage, { maximumPlaces: 3, minimumPlaces: 3 })
  const confirmed = await sentIn(stage, round)
  await signAll(stage.home, confirmed)
  await confirmOrder(stage.staff(), { orderId: confirmed })
  const valid = await sentIn(stage, round)
  await signAll(stage.home, valid)
  const [awaiting, waiting] = [await sentIn(stage, round), await sentIn(stage, round, stage.away)]
  return { round, confirmed, valid, awaiting, waiting }
}

export function placeOf(orderId: string) {
  return asSystem(tx => tx.roundPlace.findUnique({ where: { orderId } }))
}

export async function placeStatus(orderId: string) {
  return (await placeOf(orderId))?.status
}

export function roundRow(id: string) {
  return asSystem(tx => tx.round.findUniqueOrThrow({ where: { id } }))
}

/** The jobs, on a day. */
export function systemOn(day: Day) {
  return makeActor({ role: 'system', now: stockholmInstant(day, '10:00'), locale: 'sv' })
}

export function offer(round: { id: string }, day: Day = TODAY) {
  return offerPlaces({ roundId: round.id }, systemOn(day))
}
