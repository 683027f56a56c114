import { beforeAll, describe, expect, it } from 'vitest'
import { markOccasionDone } from '@/features/deliveries/outcomes/commands'
import { notify } from '@/features/notifications/jobs'
import { getNotifications } from '@/features/notifications/queries'
import { refuseOrder } from '@/features/orders/ending/commands'
import { cancelRound, confirmRound, moveRound } from '@/features/rounds/decide-commands'
import { settleRounds } from '@/features/rounds/jobs'
import { addDays, dateOf, dayOf } from '@/lib/dates'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  found,
  lastEvent,
  NOW,
  orderRow,
  refused,
  type Stage,
  statusOf,
  TODAY,
} from '../../support/order-stage'
import {
  aFullRound,
  aRound,
  placeOf,
  placeStatus,
  roundRow,
  send,
  signAll,
  systemOn,
} from '../../support/round-stage'
import { waitsForStaff } from '../../support/waiting-for-staff'
import { partsOf } from '../deliveries/joint-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const reason = 'För få har anmält sig.'

async function deliver(orderId: string) {
  const occasions = await asSystem(tx => tx.occasion.findMany({ where: { delivery: { orderId } } }))
  for (const { id: occasionId } of occasions) {
    const done = await markOccasionDone(stage.staff(), { occasionId, doneOn: TODAY, actualParticipants: 9 })
    expect(done.ok).toBe(true)
  }
  expect(await statusOf(orderId)).toBe('delivered')
}

describe('go', () => {
  it('goes with a reason where too few have a place, and tells those who have', async () => {
    const { round, valid, waiting } = await aFullRound(stage)
    expect(await confirmRound(stage.staff(), { roundId: round.id, reason: '' })).toEqual(
      refused('round_reason_needed'),
    )
    expect((await confirmRound(stage.staff(), { roundId: round.id, reason })).ok).toBe(true)
    expect(await roundRow(round.id)).toMatchObject({
      status: 'confirmed',
      decisionReason: reason,
      decidedAt: NOW,
    })
    expect((await lastEvent(valid)).kind).toBe('order.round_confirmed')
    expect(await eventKinds(waiting)).not.toContain('order.round_confirmed')
    expect(await confirmRound(stage.staff(), { roundId: round.id, reason })).toEqual(
      refused('round_moved_on'),
    )
    expect(await confirmRound(stage.party('seko'), { roundId: round.id, reason })).toEqual(
      refused('not_allowed'),
    )
  })

  it('releases what nobody took when it starts', async () => {
    const { round, confirmed, awaiting } = await aFullRound(stage)
    await confirmRound(stage.staff(), { roundId: round.id, reason })
    await settleRounds(systemOn(round.startsOn))
    expect([await placeStatus(confirmed), await placeStatus(awaiting)]).toEqual(['taken', 'released'])
  })

  it('is over when the last order with a place in it is delivered, and says so once', async () => {
    const { round, confirmed, valid } = await aFullRound(stage)
    const statusNow = async () => (await roundRow(round.id)).status
    await deliver(confirmed)
    await confirmRound(stage.staff(), { roundId: round.id, reason })
    await settleRounds(systemOn(round.startsOn))
    expect(await statusNow()).toBe('confirmed')
    expect((await refuseOrder(stage.staff(), { orderId: valid, reason })).ok).toBe(true)
    await settleRounds(systemOn(addDays(round.startsOn, -1)))
    expect(await statusNow()).toBe('confirmed')
    await settleRounds(systemOn(round.startsOn))
    await settleRounds(systemOn(addDays(round.startsOn, 1)))
    expect(await statusNow()).toBe('done')
    const told = await asSystem(tx =>
      tx.event.findMany({ where: { subjectId: round.id, kind: 'round.done' } }),
    )
    expect(told).toHaveLength(1)
  })

  it('stands on the staff’s overview from its day until it is decided', async () => {
    const round = await aRound(stage)
    const isListed = () => waitsForStaff(stage.staff(), 'round', round.id)
    expect(await isListed()).toBe(false)
    await asSystem(tx =>
      tx.round.update({
        where: { id: round.id },
        data: { lastOrderOn: dateOf(addDays(TODAY, -1)), goNoGoOn: dateOf(TODAY) },
      }),
    )
    expect(await isListed()).toBe(true)
    expect(await waitsForStaff(stage.party('seko'), 'round', round.id)).toBe(false)
    await confirmRound(stage.staff(), { roundId: round.id, reason })
    expect(await isListed()).toBe(false)
  })

  it('is asked of the staff once, on its day', async () => {
    const round = await aRound(stage)
    const due = () =>
      asSystem(tx => tx.event.findMany({ where: { subjectId: round.id, kind: 'round.decision_due' } }))
    await settleRounds(systemOn(addDays(round.goNoGoOn, -1)))
    expect(await due()).toHaveLength(0)
    await settleRounds(systemOn(round.goNoGoOn))
    await settleRounds(systemOn(round.goNoGoOn))
    const [event, ...more] = await due()
    expect(more).toEqual([])
    await notify({ eventId: event?.id ?? '' })
    const [told] = await getNotifications(stage.staff())
    expect(told).toMatchObject({ letter: 'round.decision_due.decide', subject: { path: '/admin/omgangar' } })
    expect(told?.subject?.headline).toContain('Kollektiv förmåga')
  })
})

describe('calling a round off', () => {
  it('cancels what was confirmed and sends the rest back, with the reason', async () => {
    const { round, confirmed, valid, awaiting, waiting } = await aFullRound(stage)
    expect((await cancelRound(stage.staff(), { roundId: round.id, reason })).ok).toBe(true)
    const orders = [confirmed, valid, awaiting, waiting]
    expect(await Promise.all(orders.map(statusOf))).toEqual(['cancelled', 'returned', 'returned', 'returned'])
    expect(await Promise.all(orders.map(placeStatus))).toEqual(Array(4).fill('released'))
    expect(await lastEvent(valid)).toMatchObject({ texts: [{ text: reason }], kind: 'order.round_cancelled' })
    expect(await orderRow(valid)).toMatchObject({ validAt: null, deadlineOn: null })
    expect(await roundRow(round.id)).toMatchObject({ status: 'cancelled', occupied: 0, waiting: 0 })
    expect(await cancelRound(stage.staff(), { roundId: round.id, reason })).toEqual(refused('round_moved_on'))
    expect(await chainFaults(stage.home.id)).toEqual([])
  })
})

describe('rolling over', () => {
  it('takes the confirmed along; the others are signed again with their place held', async () => {
    const { round, confirmed, valid, awaiting, waiting } = await aFullRound(stage)
    const target = await aRound(stage, { maximumPlaces: 3, startsIn: 733 })
    const input = { roundId: round.id, targetId: target.id, reason }
    expect((await moveRound(stage.staff(), input)).ok).toBe(true)
    const orders = [confirmed, valid, awaiting, waiting]
    expect(await Promise.all(orders.map(statusOf))).toEqual(['confirmed', 'returned', 'returned', 'returned'])
    const places = await Promise.all(orders.map(placeOf))
    expect(places.map(place => place?.status)).toEqual(['taken', 'held', 'held', 'waiting'])
    expect(places.every(place => place?.roundId === target.id)).toBe(true)
    expect(places.map(place => place?.position)).toEqual([1, 2, 3, 4])
    expect((await orderRow(valid)).roundId).toBe(target.id)
    const days = (await partsOf(confirmed)).map(({ startsAt }) => dayOf(found(startsAt, 'proposed day')))
    expect(days.filter(day => day < target.startsOn)).toEqual([])
    expect(await roundRow(round.id)).toMatchObject({ status: 'cancelled', movedToId: target.id, occupied: 0 })
    expect((await send(stage.home, valid)).ok).toBe(true)
    await signAll(stage.home, valid)
    expect([await statusOf(valid), await placeStatus(valid)]).toEqual(['valid', 'taken'])
  })

  it('is all or none: too few places there, another service or its own round change nothing', async () => {
    const { round, valid } = await aFullRound(stage)
    const target = await aRound(stage, { maximumPlaces: 2 })
    const input = { roundId: round.id, targetId: target.id, reason }
    expect(await moveRound(stage.staff(), input)).toEqual(refused('round_lacks_places'))
    expect(await moveRound(stage.staff(), { ...input, targetId: round.id })).toEqual(refused('round_closed'))
    expect(await moveRound(stage.foreigner(), input)).toEqual(refused('not_allowed'))
    expect([await statusOf(valid), await placeStatus(valid)]).toEqual(['valid', 'taken'])
    expect((await roundRow(round.id)).status).toBe('planned')
  })
})
