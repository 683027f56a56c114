import { actorFor } from '@seed/factories/actors'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { cancelOccasion } from '@/features/deliveries/occasions/commands'
import { markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { planSessions } from '@/features/deliveries/series/commands'
import { rowsOf } from '@/features/deliveries/series/layout'
import { listJointSeries } from '@/features/deliveries/series/queries'
import type { PlanSessions } from '@/features/deliveries/series/schema'
import { getDutySubject } from '@/features/duties/subject-queries'
import { getNotifications } from '@/features/notifications/queries'
import { cancelOrder } from '@/features/orders/ending/commands'
import { addDays, dayOf, stockholmInstant } from '@/lib/dates'
import { passAll } from '../../support/clashes'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  found,
  refused,
  type Stage,
  TODAY,
} from '../../support/order-stage'
import { occasionRow } from './delivery-rows'
import { aPair, confirmed, deliverer, feedOf, partsOf, plan, toldOf } from './joint-stage'

vi.setConfig({ testTimeout: 120_000 })
let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

type Round = { id: string; startsOn: string }

/** The rows as the page draws them for a rule, and what staff fill in under them. */
async function drawn(round: Round, layout: Parameters<typeof rowsOf>[1]): Promise<PlanSessions> {
  const rows = rowsOf(await listJointSeries(stage.staff(), round.id), layout, TODAY)
  const { delivererId } = stage.world.deliverer
  return { roundId: round.id, rows, place: 'Aulan', delivererId, ...passAll }
}

const planned = async (round: Round) =>
  planSessions(stage.staff(), await drawn(round, { from: round.startsOn, pace: 'weekly', time: '13:00' }))

/** When and where each organisation's part of each session is held, as one line of each organisation. */
const plansOf = (orders: readonly string[]) =>
  Promise.all(
    orders.map(async order =>
      (await partsOf(order)).map(({ status, startsAt, minutes, place, delivererId, sequence }) =>
        [status, startsAt?.toISOString(), minutes, place, delivererId, sequence].join(' '),
      ),
    ),
  )

const deliveryOf = async (orderId: string) => found((await partsOf(orderId))[0], 'part').deliveryId

describe('planSessions', () => {
  it('plans every session of a round at once, alike for all its organisations', async () => {
    const { round, orders } = await aPair(stage)
    expect(await planned(round)).toEqual({ ok: true, value: round.id })
    const [own, others] = await plansOf(orders)
    expect(own).toEqual(others)
    expect(own).toHaveLength(5)
    const rows = await partsOf(orders[1])
    const days = rows.map(({ startsAt }) => dayOf(found(startsAt, 'time')))
    expect(days.slice(1).map((day, index) => day >= addDays(found(days[index], 'day'), 7))).toEqual([
      ...[true, true, true, true],
    ])
    expect(rows).toEqual(
      rows.map(() =>
        expect.objectContaining({
          ...{ status: 'planned', place: 'Aulan', sequence: 1 },
          delivererId: stage.world.deliverer.delivererId,
        }),
      ),
    )
    for (const order of orders) {
      expect((await eventKinds(order)).slice(-6)).toEqual([
        ...rows.map(() => 'occasion.set_in_series'),
        'delivery.scheduled',
      ])
    }
    expect([await chainFaults(stage.home.id), await chainFaults(stage.away.id)]).toEqual([[], []])
    // The workplace says them back, and names no organisation.
    const { scheduled, organisation } = await getDutySubject(
      stage.staff(),
      `plan.${await deliveryOf(orders[0])}`,
    )
    expect(scheduled).toEqual(rows.map(({ startsAt }) => startsAt))
    expect(organisation).toBeNull()
  })

  it('moves them all, tells each organisation and the one who holds them once, with old and new', async () => {
    const { round, orders, one } = await aPair(stage)
    await planned(round)
    const before = await partsOf(orders[0])
    expect(await planSessions(stage.staff(), await drawn(round, { days: 7 }))).toMatchObject({ ok: true })
    const [own, others] = await plansOf(orders)
    expect(own).toEqual(others)
    expect((await occasionRow(one)).sequence).toBe(2)
    expect((await eventKinds(orders[1])).slice(-6, -1)).toEqual(before.map(() => 'occasion.moved_in_series'))

    const told = await toldOf(await Promise.all(orders.map(deliveryOf)), 'delivery.scheduled')
    expect(new Set(told.map(({ personId }) => personId)).size).toBe(told.length)
    const holder = deliverer(stage)
    const keys = told.flatMap(({ mailKey }) => mailKey ?? [])
    const mails = await asSystem(tx => tx.mail.findMany({ where: { key: { in: keys } } }))
    const letter = found(
      mails.find(({ personId }) => personId === holder.personId),
      'letter',
    )
    const both = `${stage.away.name} och ${stage.home.name}`
    expect(letter.subject).toContain(both)
    const [listed] = await getNotifications(holder)
    expect(listed?.subject).toMatchObject({ headline: letter.subject, organisation: both })
    const calendar = new ICAL.Component(ICAL.parse(found(letter.calendar, 'calendar')))
    const sessions = before.map(({ sessionId }) => `${sessionId}@localhost`)
    const entries = calendar.getAllSubcomponents('vevent').map(entry => new ICAL.Event(entry))
    expect(entries.map(({ uid }) => uid)).toEqual(sessions)
    expect(entries.map(({ sequence }) => sequence)).toEqual(sessions.map(() => 2))
    const held = (await feedOf(holder)).filter(({ id }) => before.some(({ sessionId }) => sessionId === id))
    expect(held).toHaveLength(5)
    for (const mail of mails.filter(({ personId }) => personId !== holder.personId)) {
      expect(mail.body.match(/\(förut /g)).toHaveLength(5)
      expect(mail.body.includes(stage.home.name)).not.toBe(mail.body.includes(stage.away.name))
    }
  })

  it('leaves alone a session that stays as it was, and all of them where a row is stale', async () => {
    const { round, orders, one } = await aPair(stage)
    const old = await drawn(round, { from: round.startsOn, pace: 'weekly' })
    await plan(stage, one, { on: addDays(round.startsOn, 3) })
    const before = await plansOf(orders)
    expect(await planSessions(stage.staff(), old)).toMatchObject({
      ...{ ok: false, reason: 'occasion_changed', field: 'rows[0].on' },
    })
    expect(await plansOf(orders)).toEqual(before)
    expect(await planSessions(stage.staff(), { ...old, rows: old.rows.slice(1) })).toMatchObject({ ok: true })
    const [after] = await plansOf(orders)
    expect(found(after, 'own')[0]).toBe(before[0]?.[0])
    const still = await drawn(round, {})
    expect(await planSessions(stage.staff(), still)).toEqual(refused('nothing_planned'))
  })

  it('tells what speaks against a time at any organisation, and takes it with a reason', async () => {
    const { round, orders } = await aPair(stage)
    const early = addDays(round.startsOn, -2)
    const taken = [addDays(round.startsOn, 14)]
    await stage.order().by(stage.away).of('effektiva-team').planned(taken).create(stage.world)
    const own = await drawn(round, { time: '09:00' })
    const on = [early, ...[7, 14, 21, 28].map(days => addDays(round.startsOn, days))]
    const series = { ...own, rows: own.rows.map((row, index) => ({ ...row, on: found(on[index], 'day') })) }
    const asked = await planSessions(stage.staff(), { ...series, passed: [], clashReason: '' })
    expect(asked).toMatchObject({
      reason: 'clash_reason_missing',
      fills: { passed: expect.arrayContaining(['clash_before_round', 'clash_organisation']) },
    })
    const lines = 'besides' in asked ? (asked.besides ?? []) : []
    // The stage's other rounds hold theirs in the same weeks.
    const elsewhere = lines.filter(({ values }) => values?.title === 'Heldag för arbetsgruppen')
    expect(elsewhere).toMatchObject([
      { reason: 'clash_organisation', values: { organisation: stage.away.name } },
    ])
    expect(lines.filter(({ reason }) => reason === 'clash_before_round')).toHaveLength(1)
    expect((await plansOf(orders)).flat().every(said => said.startsWith('proposed'))).toBe(true)
    expect(await planSessions(stage.staff(), { ...series, clashReason: 'Enda veckan.' })).toMatchObject({
      ok: true,
    })
    const parts = await Promise.all(orders.map(partsOf))
    const reasons = await asSystem(tx =>
      tx.eventText.findMany({
        where: {
          field: 'clashReason',
          event: { subjectId: { in: parts.map(all => found(all[0], 'part').id) } },
        },
      }),
    )
    expect(reasons.map(({ text }) => text)).toEqual(['Enda veckan.', 'Enda veckan.'])
  })

  it('does not touch what is left of a session for those who came later, nor those who left', async () => {
    const { round, orders, one } = await aPair(stage)
    await plan(stage, one, { on: round.startsOn })
    const now = stockholmInstant(addDays(round.startsOn, 1), '10:00')
    const staff = actorFor(stage.world.colleague('staff'), now)
    await markOccasionDone(staff, { occasionId: one, doneOn: round.startsOn, actualParticipants: 12 })
    const late = await confirmed(stage, round)
    await cancelOrder(staff, { orderId: orders[1], reason: 'Omorganisation.' })
    const [rest] = await partsOf(late)
    const series = await drawn(round, { from: addDays(round.startsOn, 7), pace: 'weekly' })
    expect(series.rows).toHaveLength(4)
    expect(await planSessions(staff, series)).toMatchObject({ ok: true })
    const [own, gone, came] = await plansOf([...orders, late])
    expect(came?.slice(1)).toEqual(own?.slice(1))
    expect(gone?.slice(1).every(said => said.startsWith('cancelled'))).toBe(true)
    expect((await occasionRow(found(rest, 'rest').id)).status).toBe('proposed')
    const named = [{ ...found(series.rows[0], 'row'), occasionId: found(rest, 'rest').id }]
    expect(await planSessions(staff, { ...series, rows: named })).toEqual(refused('occasion_not_open'))
  })

  it('asks for a place where somebody comes there, and keeps to the service’s last day', async () => {
    const { round, one } = await aPair(stage)
    const series = await drawn(round, { from: round.startsOn })
    expect(await planSessions(stage.staff(), { ...series, place: '' })).toMatchObject({
      ...{ reason: 'place_missing', field: 'place' },
    })
    const past = series.rows.map((row, index) => (index === 1 ? { ...row, on: addDays(TODAY, -1) } : row))
    expect(await planSessions(stage.staff(), { ...series, rows: past })).toMatchObject({
      ...{ reason: 'occasion_in_past', field: 'rows[1].on' },
    })
    await cancelOccasion(stage.staff(), { occasionId: one, reason: 'Sjukdom.' })
    expect(await planSessions(stage.staff(), series)).toEqual(refused('occasion_not_open'))
  })

  it('is for staff, and for a round that there is', async () => {
    const { round } = await aPair(stage)
    const series = await drawn(round, { from: round.startsOn })
    expect(await planSessions(stage.party('employer'), series)).toEqual(refused('not_allowed'))
    expect(await planSessions(deliverer(stage), series)).toEqual(refused('not_allowed'))
    expect(await listJointSeries(stage.party('employer'), round.id)).toEqual([])
    const strange = { ...series, roundId: found(series.rows[0], 'row').occasionId }
    expect(await planSessions(stage.staff(), strange)).toEqual(refused('not_found'))
    const other = await aPair(stage)
    expect(await planSessions(stage.staff(), { ...series, roundId: other.round.id })).toEqual(
      refused('occasion_not_open'),
    )
  })
})
