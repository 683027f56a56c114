import { beforeAll, describe, expect, it, vi } from 'vitest'
import { listOccasions } from '@/features/deliveries/assignments/queries'
import { askForMode } from '@/features/deliveries/mode-switch/commands'
import { cancelOccasion } from '@/features/deliveries/occasions/commands'
import { splitOccasion } from '@/features/deliveries/occasions/split-commands'
import { correctOccasion, markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { planSeries } from '@/features/deliveries/series/commands'
import { listJoinedParts, listSessions } from '@/features/deliveries/sessions/queries'
import { changeDeliverer } from '@/features/deliveries/staffing/commands'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { cancelOrder } from '@/features/orders/ending/commands'
import { moveRound } from '@/features/rounds/decide-commands'
import { dateOf, stockholmInstant } from '@/lib/dates'
import { passAll } from '../../support/clashes'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  found,
  NOW,
  refused,
  type Stage,
  statusOf,
} from '../../support/order-stage'
import { aRound } from '../../support/round-stage'
import { asApp } from '../../support/sql'
import { occasionRow } from './delivery-rows'
import {
  aPair,
  confirmed,
  countedOn,
  day,
  deliverer,
  eventOf,
  feedOf,
  LATER,
  later,
  partsOf,
  plan,
  toldOf,
  uidOf,
} from './joint-stage'

vi.setConfig({ testTimeout: 120_000 })
let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

describe('a joint session', () => {
  it('is planned and moved once for all, and the person who holds it is told once', async () => {
    const { round, one, other } = await aPair(stage)
    expect(await plan(stage, one)).toMatchObject({ ok: true })
    const startsAt = stockholmInstant(day, '09:00')
    const both = { status: 'planned', startsAt, place: 'Aulan', sequence: 1 }
    expect([await occasionRow(one), await occasionRow(other)]).toMatchObject([both, both])
    const holder = deliverer(stage).personId
    const told = await toldOf([one, other], 'occasion.planned')
    expect(told.filter(({ personId }) => personId === holder)).toHaveLength(1)

    // From the other organisation's page.
    expect(await plan(stage, other, { time: '13:00' })).toMatchObject({ ok: true })
    const moved = { startsAt: stockholmInstant(day, '13:00'), sequence: 2 }
    expect([await occasionRow(one), await occasionRow(other)]).toMatchObject([moved, moved])
    const { sessionId } = await occasionRow(one)
    const entries = (await feedOf(deliverer(stage))).filter(({ id }) => id === sessionId)
    expect(entries).toMatchObject([
      { sequence: 2, organisation: `${stage.away.name} och ${stage.home.name}`, startsAt: moved.startsAt },
    ])
    const [mail] = await asSystem(tx =>
      tx.mail.findMany({ where: { key: { endsWith: holder } }, orderBy: { createdAt: 'desc' } }),
    )
    expect(uidOf(mail?.calendar)).toBe(`${sessionId}@localhost`)
    expect(
      (await listOccasions(deliverer(stage))).filter(own => [one, other].includes(own.id)),
    ).toMatchObject([{ contacts: [{}, {}], joined: [{}] }])
    expect(await listSessions(stage.staff(), round.id)).toMatchObject(
      [2, 2, 2, 2, 2].map(count => ({ shares: { length: count } })),
    )
    expect([await chainFaults(stage.home.id), await chainFaults(stage.away.id)]).toEqual([[], []])
  })

  it('tells what speaks against the time at any of them, and is passed in one press', async () => {
    const { one, other } = await aPair(stage)
    await stage.order().by(stage.away).of('effektiva-team').planned([day]).create(stage.world)
    const told = await plan(stage, one, { passed: [], clashReason: '', time: '20:00' })
    expect(told).toMatchObject({ ok: false, reason: 'clash_reason_missing' })
    const answer = await plan(stage, one, {
      // A round has a start of its own, whatever an organisation once wished.
      passed: ['clash_night', 'clash_organisation'],
      clashReason: 'Enda kvällen.',
      time: '20:00',
    })
    expect(answer).toMatchObject({ ok: true })
    expect(await occasionRow(other)).toMatchObject({ status: 'planned' })
  })

  it('is done once, counted once, and each organisation has its own number', async () => {
    const { orders, one, other } = await aPair(stage)
    await plan(stage, one)
    const before = await countedOn(day)
    const joined = [{ occasionId: other, actualParticipants: 7 }]
    const done = { occasionId: one, doneOn: day, actualParticipants: 5, joined }
    expect(await markOccasionDone(deliverer(stage, LATER), done)).toMatchObject({ ok: true })
    expect(await occasionRow(one)).toMatchObject({ status: 'done', actualParticipants: 5 })
    expect(await occasionRow(other)).toMatchObject({ status: 'done', actualParticipants: 7 })
    expect(await Promise.all(orders.map(statusOf))).toEqual(['in_delivery', 'in_delivery'])
    const after = await countedOn(day)
    const rise = (figure: string) => (after[figure] ?? 0) - (before[figure] ?? 0)
    expect([rise('occasions'), rise('deliveries'), rise('participants')]).toEqual([1, 2, 12])

    const reason = 'Fel dag i listan.'
    const corrected = { ...done, outcome: 'done' as const, doneOn: '2021-09-24', reason }
    expect(await correctOccasion(later(stage), corrected)).toMatchObject({ ok: true })
    expect(await correctOccasion(later(stage), corrected)).toEqual(refused('nothing_corrected'))
    expect((await occasionRow(other)).doneOn).toEqual(dateOf('2021-09-24'))
    const onlyOne = { ...corrected, joined: [{ occasionId: other, actualParticipants: 8 }] }
    await correctOccasion(later(stage), onlyOne)
    expect((await eventKinds(orders[0])).filter(kind => kind === 'occasion.corrected')).toHaveLength(1)
    expect((await eventKinds(orders[1])).filter(kind => kind === 'occasion.corrected')).toHaveLength(2)
    await correctOccasion(later(stage), { occasionId: other, outcome: 'not_done', reason })
    expect([await occasionRow(one), await occasionRow(other)]).toMatchObject([
      { status: 'planned' },
      { status: 'planned' },
    ])
    expect(await Promise.all(orders.map(statusOf))).toEqual(['confirmed', 'confirmed'])
  })

  it('is called off for all, and goes on without an organisation that leaves', async () => {
    const { orders, one, other } = await aPair(stage)
    await plan(stage, one)
    await cancelOrder(stage.staff(), { orderId: orders[1], reason: 'Omorganisation.' })
    expect([await occasionRow(one), await occasionRow(other)]).toMatchObject([
      { status: 'planned' },
      { status: 'cancelled' },
    ])
    expect((await eventOf(other, 'occasion.called_off')).facts).toMatchObject({ goesOn: true })
    expect((await toldOf([other], 'occasion.called_off')).map(({ personId }) => personId)).not.toContain(
      deliverer(stage).personId,
    )
    const pair = await aPair(stage)
    await plan(stage, pair.one)
    expect(await cancelOccasion(stage.staff(), { occasionId: pair.other, reason: 'Sjukdom.' })).toMatchObject(
      { ok: true },
    )
    expect(await occasionRow(pair.one)).toMatchObject({ status: 'cancelled' })
  })

  it('takes in an organisation that comes later, with its time', async () => {
    const { round, one } = await aPair(stage)
    await plan(stage, one)
    const [late] = await partsOf(await confirmed(stage, round))
    const startsAt = stockholmInstant(day, '09:00')
    expect(late).toMatchObject({ status: 'planned', startsAt, place: 'Aulan', sequence: 1, plannedAt: NOW })
    const told = await toldOf([found(late, 'session').id], 'occasion.planned')
    expect(told.map(({ personId }) => personId)).not.toContain(deliverer(stage).personId)
    expect(told.length).toBeGreaterThan(0)
    expect(await listJoinedParts(stage.staff(), await occasionRow(one))).toHaveLength(2)
    expect(await listJoinedParts(stage.party('employer'), await occasionRow(one))).toEqual([])
  })

  it('is no organisation’s own to split, propose, switch, lay out or hand over', async () => {
    const { one } = await aPair(stage)
    await plan(stage, one)
    const { deliveryId, status, sequence } = await occasionRow(one)
    const staff = stage.staff()
    const [, second] = await asSystem(tx => tx.deliverer.findMany({ orderBy: { id: 'asc' } }))
    const rows = [{ occasionId: one, on: day, time: '10:00', seen: `${status}-${sequence}` }]
    const tried = [
      await splitOccasion(staff, { occasionId: one, minutes: 60, title: 'Del 2', secondMinutes: 60 }),
      await proposeTimes(staff, { occasionId: one, times: [{ on: day, time: '09:00' }], ...passAll }),
      await askForMode(staff, { occasionId: one, place: 'Aulan', link: '' }),
      await planSeries(staff, { deliveryId, rows }),
      await changeDeliverer(staff, { deliveryId, delivererId: second?.id, occasionIds: [one] }),
    ]
    expect(tried).toEqual(tried.map(() => refused('session_is_joint')))
  })

  it('goes along to another round, and an own copy of it is refused by the database', async () => {
    const { round, one, other } = await aPair(stage)
    const target = await aRound(stage, { maximumPlaces: 4 })
    const before = await occasionRow(one)
    expect(before.sessionId).toBe((await occasionRow(other)).sessionId)
    await moveRound(stage.staff(), { roundId: round.id, targetId: target.id, reason: 'För få.' })
    const [moved] = await partsOf(await confirmed(stage, target))
    expect(moved?.sessionId).toBe(before.sessionId)
    expect((await occasionRow(one)).sessionId).toBe(before.sessionId)
    const { personId, role } = stage.staff()
    const asStaff = { role, person: personId }
    const take = 'UPDATE "Occasion" SET "sessionId" = NULL WHERE id = $1'
    expect(await asApp(asStaff, ask => ask(take, [one]))).toMatchObject({ code: '42501' })
    const asParty = { role: 'party', person: stage.party('employer').personId, organisation: stage.home.id }
    const lock = 'SELECT app.lock_orders_of_sessions(ARRAY[$1]::uuid[])'
    expect(await asApp(asParty, ask => ask(lock, [moved?.sessionId]))).toMatchObject({ code: '42501' })
  })
})
