import { beforeAll, describe, expect, it } from 'vitest'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { getPreFlight } from '@/features/orders/drafting/queries'
import { cancelOrder, refuseOrder, returnOrder, withdrawOrder } from '@/features/orders/ending/commands'
import { amendOrder, declineOrder, takeBackSignature } from '@/features/orders/signing/commands'
import { lapseOrder, reopenOrder } from '@/features/orders/signing/lapse-commands'
import { settleRounds } from '@/features/rounds/jobs'
import { addDays, dateOf, dayOfDate } from '@/lib/dates'
import { addWorkingDays } from '@/lib/working-days'
import {
  aStage,
  asSystem,
  eventKinds,
  found,
  refused,
  type Stage,
  statusOf,
  TODAY,
  versionOf,
} from '../../support/order-stage'
import {
  aRound,
  draftsFor,
  offer,
  placeOf,
  placeStatus,
  roundRow,
  send,
  sentIn,
  signAll,
  systemOn,
} from '../../support/round-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const hr = () => stage.party('employer')
const withReason = (orderId: string) => ({ orderId, reason: 'Annat' })

async function overdue(orderId: string) {
  const deadlineOn = dateOf(addDays(TODAY, -1))
  await asSystem(tx =>
    tx.order.update({ where: { id: orderId }, data: { deadlineOn }, select: { id: true } }),
  )
}

describe('the place follows its order', () => {
  const valid = (id: string) => signAll(stage.home, id)
  const confirmed = async (id: string) => {
    await valid(id)
    await confirmOrder(stage.staff(), { orderId: id })
  }
  const lapsed = async (id: string) => {
    await overdue(id)
    await lapseOrder(stage.staff(), id)
  }
  const declined = async (orderId: string) => {
    const versionHash = (await versionOf(orderId)).hash
    return declineOrder(stage.party('seko'), { ...withReason(orderId), versionHash })
  }
  const nothing = async () => undefined
  type Step = (id: string) => Promise<unknown>

  const cases: [string, Step, Step, string, string][] = [
    ['sending holds it', nothing, nothing, 'awaiting_signatures', 'held'],
    ['the last signature takes it', nothing, valid, 'valid', 'taken'],
    ['confirming keeps it', valid, id => confirmOrder(stage.staff(), { orderId: id }), 'confirmed', 'taken'],
    [
      'taking a signature back keeps it',
      nothing,
      id => takeBackSignature(hr(), id),
      'awaiting_signatures',
      'held',
    ],
    ['amending keeps it for the correction', nothing, id => amendOrder(hr(), id), 'returned', 'held'],
    ['declining keeps it for the correction', nothing, declined, 'returned', 'held'],
    [
      'staff returning it keeps it',
      valid,
      id => returnOrder(stage.staff(), withReason(id)),
      'returned',
      'held',
    ],
    [
      'sending again keeps it',
      id => amendOrder(hr(), id),
      id => send(stage.home, id),
      'awaiting_signatures',
      'held',
    ],
    ['withdrawing releases it', nothing, id => withdrawOrder(hr(), withReason(id)), 'withdrawn', 'released'],
    [
      'withdrawing when valid releases it',
      valid,
      id => withdrawOrder(hr(), withReason(id)),
      'withdrawn',
      'released',
    ],
    ['refusing releases it', valid, id => refuseOrder(stage.staff(), withReason(id)), 'refused', 'released'],
    ['cancelling releases it', confirmed, id => cancelOrder(hr(), withReason(id)), 'cancelled', 'released'],
    ['lapsing releases it', nothing, lapsed, 'lapsed', 'released'],
    ['reopening does not give it back', lapsed, id => reopenOrder(hr(), id), 'returned', 'released'],
    [
      'sending after that asks again',
      async id => {
        await lapsed(id)
        await reopenOrder(hr(), id)
      },
      id => send(stage.home, id),
      'awaiting_signatures',
      'held',
    ],
  ]
  it.each(cases)('%s', async (...[, prepare, move, status, place]) => {
    const id = await sentIn(stage, await aRound(stage))
    await prepare(id)
    await move(id)
    expect([await statusOf(id), await placeStatus(id)]).toEqual([status, place])
  })

  it('a correction keeps the place for ten working days, then it goes on', async () => {
    const round = await aRound(stage)
    const [first, second] = [await sentIn(stage, round), await sentIn(stage, round, stage.away)]
    await amendOrder(hr(), first)
    const last = addWorkingDays(TODAY, 10)
    expect(dayOfDate(found((await placeOf(first))?.untilOn, 'last day'))).toBe(last)
    await settleRounds(systemOn(last))
    expect(await placeStatus(first)).toBe('held')
    await settleRounds(systemOn(addDays(last, 1)))
    await settleRounds(systemOn(addDays(last, 1)))
    expect(await placeStatus(first)).toBe('released')
    expect((await eventKinds(first)).filter(kind => kind === 'order.place_lost')).toHaveLength(1)
    await offer(round, addDays(last, 1))
    expect(await placeStatus(second)).toBe('offered')
  })

  it('a draft for another round leaves the first one when it is sent, not while it is written', async () => {
    const [one, other] = [await aRound(stage), await aRound(stage)]
    const id = await sentIn(stage, one)
    await amendOrder(hr(), id)
    await asSystem(tx =>
      tx.order.update({ where: { id }, data: { roundId: other.id }, select: { id: true } }),
    )
    expect((await placeOf(id))?.roundId).toBe(one.id)
    expect((await send(stage.home, id)).ok).toBe(true)
    expect(await placeOf(id)).toMatchObject({ roundId: other.id, status: 'held' })
    expect(await roundRow(one.id)).toMatchObject({ occupied: 0, waiting: 0 })
    expect(JSON.parse((await versionOf(id)).canonical).roundStartsOn).toBe(other.startsOn)
  })

  it('says before sending what it gives, and refuses a round that is closed or not chosen', async () => {
    const round = await aRound(stage)
    const [id = ''] = await draftsFor(stage, round)
    expect((await getPreFlight(hr(), id))?.place).toMatchObject({ kind: 'room', round: { placesLeft: 1 } })
    await sentIn(stage, round, stage.away)
    expect((await getPreFlight(hr(), id))?.place).toMatchObject({ kind: 'line', turn: 1 })
    await asSystem(tx =>
      tx.round.update({ where: { id: round.id }, data: { status: 'cancelled' }, select: { id: true } }),
    )
    expect(await getPreFlight(hr(), id)).toMatchObject({ place: { kind: 'closed' }, isClear: false })
    expect(await send(stage.home, id)).toEqual(refused('round_closed'))
    await asSystem(tx => tx.order.update({ where: { id }, data: { roundId: null }, select: { id: true } }))
    expect(await getPreFlight(hr(), id)).toMatchObject({ place: { kind: 'missing' }, isClear: false })
    expect(await send(stage.home, id)).toEqual(refused('round_missing'))
  })

  it('names before sending the organisation’s own other orders in the round, and no others', async () => {
    const round = await aRound(stage, { maximumPlaces: 3 })
    const [id = '', other = '', third = ''] = await draftsFor(stage, round, { count: 3 })
    await sentIn(stage, round, stage.away)
    const beside = async () => {
      const place = (await getPreFlight(hr(), id))?.place
      return place && 'beside' in place ? place.beside.map(one => one.id) : null
    }
    expect(await beside()).toEqual([])
    await send(stage.home, other)
    await send(stage.home, third)
    expect(await beside()).toEqual([other, third])
    await withdrawOrder(hr(), { orderId: third, reason: 'Fel grupp.' })
    expect(await beside()).toEqual([other])
  })
})
