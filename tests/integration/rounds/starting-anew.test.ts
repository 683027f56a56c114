import { beforeAll, describe, expect, it, vi } from 'vitest'
import { addOccasion } from '@/features/deliveries/delivery-commands'
import { proposeTimes } from '@/features/deliveries/times/propose-commands'
import { listProposedTimes } from '@/features/deliveries/times/queries'
import { notify } from '@/features/notifications/jobs'
import { getNotifications } from '@/features/notifications/queries'
import { signOrder } from '@/features/orders/signing/commands'
import { changeRound } from '@/features/rounds/commands'
import { addDays, dayOf } from '@/lib/dates'
import { passAll } from '../../support/clashes'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  found,
  orderRow,
  refused,
  type Stage,
  statusOf,
  versionOf,
} from '../../support/order-stage'
import { race } from '../../support/race'
import {
  aFullRound,
  aRound,
  placeOf,
  placeStatus,
  roundRow,
  send,
  sentIn,
  signAll,
} from '../../support/round-stage'
import { DEEP_TIMEOUT } from '../../support/test-depth'
import { partsOf } from '../deliveries/joint-stage'
import { answer, monday } from '../deliveries/times-stage'

vi.setConfig({ testTimeout: DEEP_TIMEOUT })

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

type Round = Awaited<ReturnType<typeof aFullRound>>['round']

const plan = (round: Round, more: object = {}) =>
  changeRound(stage.staff(), { roundId: round.id, ...round, minimumPlaces: 3, maximumPlaces: 3, ...more })

const changeOf = (orderId: string) =>
  asSystem(tx => tx.event.findFirstOrThrow({ where: { orderId, kind: 'order.round_changed' } }))

it('the last signature and a new start at once: nothing stays signed for the old day', async () => {
  await race({
    title: 'the last signature and a new start',
    async prepare() {
      const round = await aRound(stage)
      const orderId = await sentIn(stage, round)
      const { hash: versionHash } = await versionOf(orderId)
      for (const party of ['employer', 'ofr_s_p_o', 'saco_s'] as const) {
        await signOrder(stage.party(party), { orderId, versionHash })
      }
      return { round, orderId, versionHash }
    },
    one: async ({ orderId, versionHash }) => {
      const result = await signOrder(stage.party('seko'), { orderId, versionHash })
      return result.ok ? result.value : result.reason
    },
    other: async ({ round }) => (await plan(round, { startsOn: addDays(round.startsOn, 1000) })).ok,
    async judge({ orderId }, { one, other }) {
      expect(other).toBe(true)
      expect(['made_valid', 'order_moved_on']).toContain(one)
      expect([await statusOf(orderId), await placeStatus(orderId)]).toEqual(['returned', 'held'])
      expect((await versionOf(orderId)).closure).toBe('returned_by_staff')
      return one === 'made_valid' ? 'one' : 'other'
    },
  })
})

describe('a new start', () => {
  it('is signed again with the place kept, by all but those that are confirmed', async () => {
    const { round, confirmed, valid, awaiting, waiting } = await aFullRound(stage)
    const orders = [confirmed, valid, awaiting, waiting]
    const before = await Promise.all(orders.map(placeOf))
    const startsOn = addDays(round.startsOn, 400)
    expect((await plan(round, { startsOn })).ok).toBe(true)
    expect(await Promise.all(orders.map(statusOf))).toEqual(['confirmed', 'returned', 'returned', 'returned'])
    expect(await orderRow(valid)).toMatchObject({ validAt: null, deadlineOn: null })
    expect(await versionOf(awaiting)).toMatchObject({ closure: 'returned_by_staff' })
    expect((await versionOf(confirmed)).closure).toBeNull()
    const places = await Promise.all(orders.map(placeOf))
    expect(places.map(place => place?.status)).toEqual(['taken', 'held', 'held', 'waiting'])
    expect(places.map(place => place?.position)).toEqual(before.map(place => place?.position))
    expect((await changeOf(valid)).facts).toEqual({ startsOn, startedOn: round.startsOn, version: 1 })
    expect((await changeOf(confirmed)).facts).toEqual({ startsOn, startedOn: round.startsOn })
    expect(await roundRow(round.id)).toMatchObject({ occupied: 3, waiting: 1 })
    expect((await send(stage.home, valid)).ok).toBe(true)
    expect((await versionOf(valid)).canonical).toContain(startsOn)
    await signAll(stage.home, valid)
    expect([await statusOf(valid), await placeStatus(valid)]).toEqual(['valid', 'taken'])
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is told in its own way to those who sign again and to those who do not', async () => {
    const { round, confirmed, valid } = await aFullRound(stage)
    await plan(round, { startsOn: addDays(round.startsOn, 400) })
    for (const [order, letter] of [
      [confirmed, 'order.round_changed.told'],
      [valid, 'order.round_changed.sign_again'],
    ] as const) {
      await notify({ eventId: (await changeOf(order)).id })
      expect((await getNotifications(stage.party('seko')))[0]).toMatchObject({ letter })
    }
  })

  it('moves the days that are proposed, and tells all who were asked about times once that those no longer hold', async () => {
    const { round, confirmed } = await aFullRound(stage)
    const { deliveryId } = found((await partsOf(confirmed))[0], 'session')
    await addOccasion(stage.staff(), { deliveryId, title: 'Samtal', minutes: 60 })
    const added = found((await partsOf(confirmed)).at(-1), 'added')
    expect(
      await proposeTimes(stage.staff(), { occasionId: added.id, times: [monday], ...passAll }),
    ).toMatchObject({ ok: true })
    const [proposal] = await listProposedTimes(stage.staff(), deliveryId)
    const startsOn = addDays(round.startsOn, 400)
    expect((await plan(round, { startsOn })).ok).toBe(true)

    const parts = await partsOf(confirmed)
    const days = parts.flatMap(({ startsAt }) => (startsAt ? [dayOf(startsAt)] : []))
    expect(days).toHaveLength(parts.length - 1)
    expect(days.filter(day => day < startsOn)).toEqual([])
    expect(await listProposedTimes(stage.staff(), deliveryId)).toEqual([])
    expect(await answer(stage.party('seko'), found(proposal, 'proposal').id, [1])).toEqual(
      refused('times_replaced'),
    )
    const { id: eventId, facts } = await changeOf(confirmed)
    expect(facts).toEqual({ startsOn, startedOn: round.startsOn, timesWithdrawn: 1 })
    await notify({ eventId })
    const told = await asSystem(tx => tx.notification.findMany({ where: { eventId } }))
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['order.round_changed.times_withdrawn']))
    const asked = [stage.party('employer'), stage.party('seko'), stage.preparer()]
    for (const { personId } of asked) {
      expect(told.filter(one => one.personId === personId)).toHaveLength(1)
    }
  })

  it('asks nothing of anybody where only other days or places change, or where it is refused', async () => {
    const { round, valid, awaiting } = await aFullRound(stage)
    expect((await plan(round, { goNoGoOn: addDays(round.goNoGoOn, -1), maximumPlaces: 4 })).ok).toBe(true)
    const startsOn = addDays(round.startsOn, 400)
    expect(await plan(round, { startsOn, maximumPlaces: 1 })).toEqual(refused('round_has_more_places'))
    expect(await plan(round, { startsOn, roundId: '00000000-0000-4000-8000-000000000000' })).toEqual(
      refused('not_found'),
    )
    expect([await statusOf(valid), await statusOf(awaiting)]).toEqual(['valid', 'awaiting_signatures'])
    expect(await eventKinds(valid)).not.toContain('order.round_changed')
  })
})
