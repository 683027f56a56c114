import { beforeAll, describe, expect, it } from 'vitest'
import { cancelOrder, refuseOrder, returnOrder, withdrawOrder } from '@/features/orders/ending/commands'
import { amendOrder, takeBackSignature } from '@/features/orders/signing/commands'
import { lapseOrder, reopenOrder } from '@/features/orders/signing/lapse-commands'
import { findRowFaults } from '@/features/receipts/log/row-queries'
import { issueReceipt } from '@/features/receipts/sealing/jobs'
import { changeRound } from '@/features/rounds/commands'
import { cancelRound, moveRound } from '@/features/rounds/decide-commands'
import { addDays, dateOf } from '@/lib/dates'
import { aStage, asSystem, type Stage, TODAY } from '../../support/order-stage'
import { aFullRound, aRound, send, signAll } from '../../support/round-stage'
import { faultsNow } from './tampering'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const reason = 'Vi väntar till hösten.'

/** A round with orders in every state, the valid ones with their receipts. */
async function withReceipts() {
  const filled = await aFullRound(stage)
  for (const orderId of [filled.confirmed, filled.valid]) await issueReceipt({ orderId })
  return filled
}

async function overdue(): Promise<string> {
  const { id } = await stage.order().awaitingSignatures().create(stage.world)
  const deadlineOn = dateOf(addDays(TODAY, -1))
  await asSystem(tx => tx.order.update({ where: { id }, data: { deadlineOn }, select: { id: true } }))
  return id
}

const awaiting = async () => (await stage.order().signedBy('employer', 'seko').create(stage.world)).id
const valid = async () => (await stage.order().valid().create(stage.world)).id
const confirmed = async () => (await stage.order().confirmed().create(stage.world)).id
const withReason = (orderId: string) => ({ orderId, reason })

const ways: [string, () => Promise<{ ok: boolean }>][] = [
  ['amended', async () => amendOrder(stage.party('employer'), await awaiting())],
  ['withdrawn while it is signed', async () => withdrawOrder(stage.preparer(), withReason(await awaiting()))],
  ['withdrawn when valid', async () => withdrawOrder(stage.party('seko'), withReason(await valid()))],
  ['sent back', async () => returnOrder(stage.staff(), withReason(await valid()))],
  ['refused', async () => refuseOrder(stage.staff(), withReason(await valid()))],
  ['cancelled', async () => cancelOrder(stage.staff(), withReason(await confirmed()))],
  ['with a signature taken back', async () => takeBackSignature(stage.party('seko'), await awaiting())],
  ['lapsed', async () => lapseOrder(stage.staff(), await overdue())],
]

describe('the log is whole after an order is', () => {
  it('declined', async () => {
    await stage.order().declinedBy('seko', 'Nej').create(stage.world)
    expect(await asSystem(findRowFaults)).toEqual([])
  })

  it.each(ways)('%s', async (_way, leave) => {
    expect((await leave()).ok).toBe(true)
    expect(await asSystem(findRowFaults)).toEqual([])
  })

  it('lapsed, opened again and withdrawn', async () => {
    const orderId = await overdue()
    await lapseOrder(stage.staff(), orderId)
    expect((await reopenOrder(stage.party('employer'), orderId)).ok).toBe(true)
    expect((await withdrawOrder(stage.party('employer'), withReason(orderId))).ok).toBe(true)
    expect(await asSystem(findRowFaults)).toEqual([])
  })
})

describe('the log is whole after a round', () => {
  it('is called off', async () => {
    const { round } = await withReceipts()
    expect((await cancelRound(stage.staff(), { roundId: round.id, reason })).ok).toBe(true)
    expect(await faultsNow(stage)).toEqual([])
  })

  it('is moved, and what was sent back is signed again and called off with the round that it moved to', async () => {
    const { round, valid: moved, awaiting: other } = await withReceipts()
    const target = await aRound(stage, { maximumPlaces: 3 })
    const decision = { roundId: round.id, targetId: target.id, reason }
    expect((await moveRound(stage.staff(), decision)).ok).toBe(true)
    expect(await asSystem(findRowFaults)).toEqual([])
    for (const orderId of [moved, other]) await send(stage.home, orderId)
    await signAll(stage.home, moved)
    await issueReceipt({ orderId: moved })
    expect(await asSystem(findRowFaults)).toEqual([])
    expect((await cancelRound(stage.staff(), { roundId: target.id, reason })).ok).toBe(true)
    expect(await faultsNow(stage)).toEqual([])
  })

  it('has a new start', async () => {
    const { round, valid: again } = await withReceipts()
    const startsOn = addDays(round.startsOn, 400)
    const input = { roundId: round.id, ...round, startsOn, minimumPlaces: 1, maximumPlaces: 3 }
    expect((await changeRound(stage.staff(), input)).ok).toBe(true)
    expect(await asSystem(findRowFaults)).toEqual([])
    await send(stage.home, again)
    await signAll(stage.home, again)
    await issueReceipt({ orderId: again })
    expect(await faultsNow(stage)).toEqual([])
  })
})
