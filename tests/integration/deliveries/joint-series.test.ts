import ICAL from 'ical.js'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { planSessions } from '@/features/deliveries/series/commands'
import { getDutySubject } from '@/features/duties/subject-queries'
import { getNotifications } from '@/features/notifications/queries'
import { addDays, dayOf } from '@/lib/dates'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  found,
  NOW,
  refused,
  type Stage,
} from '../../support/order-stage'
import { occasionRow } from './delivery-rows'
import { aPair, deliverer, drawn, feedOf, partsOf, plan, plansOf, toldOf } from './joint-stage'

vi.setConfig({ testTimeout: 120_000 })
let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const planned = async (round: Parameters<typeof drawn>[1]) =>
  planSessions(
    stage.staff(),
    await drawn(stage, round, { from: round.startsOn, pace: 'weekly', time: '13:00' }),
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
          ...{ status: 'planned', place: 'Aulan', sequence: 1, plannedAt: NOW },
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
    expect(await planSessions(stage.staff(), await drawn(stage, round, { days: 7 }))).toMatchObject({
      ok: true,
    })
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
    const old = await drawn(stage, round, { from: round.startsOn, pace: 'weekly' })
    await plan(stage, one, { on: addDays(round.startsOn, 3) })
    const before = await plansOf(orders)
    expect(await planSessions(stage.staff(), old)).toMatchObject({
      ...{ ok: false, reason: 'occasion_changed', field: 'rows[0].on' },
    })
    expect(await plansOf(orders)).toEqual(before)
    expect(await planSessions(stage.staff(), { ...old, rows: old.rows.slice(1) })).toMatchObject({ ok: true })
    const [after] = await plansOf(orders)
    expect(found(after, 'own')[0]).toBe(before[0]?.[0])
    const still = await drawn(stage, round, {})
    expect(await planSessions(stage.staff(), still)).toEqual(refused('nothing_planned'))
  })
})
