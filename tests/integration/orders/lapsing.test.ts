import { beforeAll, describe, expect, it } from 'vitest'
import { listWaiting } from '@/features/orders/lists/waiting-queries'
import { getOrder } from '@/features/orders/queries'
import { lapseOrder, reopenOrder } from '@/features/orders/signing/lapse-commands'
import { remindOfOrder } from '@/features/orders/signing/remind-commands'
import { addDays, dateOf } from '@/lib/dates'
import {
  aStage,
  asSystem,
  chainFaults,
  lastEvent,
  NOW,
  orderRow,
  refused,
  type Stage,
  statusOf,
  TODAY,
  versionOf,
} from '../../support/order-stage'
import { waitsForStaff } from '../../support/waiting-for-staff'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

/** An order that its first signer signed in time, and the others did not. */
async function sentWithDeadline(days: number) {
  const { id } = await stage.order().signedBy('employer').create(stage.world)
  const deadlineOn = dateOf(addDays(TODAY, days))
  await asSystem(tx => tx.order.update({ where: { id }, data: { deadlineOn }, select: { id: true } }))
  return id
}

async function lapsed() {
  const id = await sentWithDeadline(-1)
  await lapseOrder(stage.staff(), id)
  return id
}

describe('lapseOrder', () => {
  it('ends the round once the last day to sign is over, and logs it', async () => {
    const id = await sentWithDeadline(-1)
    expect((await lapseOrder(stage.staff(), id)).ok).toBe(true)
    expect(await orderRow(id)).toMatchObject({ status: 'lapsed', deadlineOn: null, waitingSince: NOW })
    expect(await versionOf(id)).toMatchObject({ closure: 'lapsed', closedAt: NOW })
    expect((await lastEvent(id)).kind).toBe('order.lapsed')
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is the staff to decide: past its last day the order waits for them too', async () => {
    const waits = (id: string) => waitsForStaff(stage.staff(), 'overdue', id)
    expect(await waits(await sentWithDeadline(-1))).toBe(true)
    expect(await waits(await sentWithDeadline(0))).toBe(false)
  })

  it('comes first among what waits for a party, the nearer its last day is', async () => {
    const ids = [await sentWithDeadline(6), await sentWithDeadline(1), await sentWithDeadline(4)]
    const { onMe } = await listWaiting(stage.party('seko'))
    const shown = onMe.orders.map(({ id }) => id).filter(id => ids.includes(id))
    expect(shown).toEqual([ids[1], ids[2], ids[0]])
  })

  it('waits for the last day to pass, and happens once', async () => {
    const today = await sentWithDeadline(0)
    expect(await lapseOrder(stage.staff(), today)).toEqual(refused('deadline_ahead'))
    expect(await lapseOrder(stage.staff(), await lapsed())).toEqual(refused('order_moved_on'))
    const { id } = await stage.order().valid().create(stage.world)
    expect(await lapseOrder(stage.staff(), id)).toEqual(refused('order_moved_on'))
  })

  it('waits for the staff on its last day too, until they have reminded, which they may once a day', async () => {
    const waits = (id: string) => waitsForStaff(stage.staff(), 'last_day', id)
    const [today, later] = [await sentWithDeadline(0), await sentWithDeadline(1)]
    expect([await waits(today), await waits(later), await waits(await sentWithDeadline(-1))]).toEqual([
      ...[true, false, false],
    ])
    for (const id of [today, later]) {
      expect((await remindOfOrder(stage.staff(), id)).ok).toBe(true)
      expect(await remindOfOrder(stage.staff(), id)).toEqual(refused('reminded_today'))
    }
    expect(await waits(today)).toBe(false)
  })

  it('is for staff only', async () => {
    const id = await sentWithDeadline(-1)
    expect(await lapseOrder(stage.party('employer'), id)).toEqual(refused('not_allowed'))
    expect(await lapseOrder(stage.foreigner(), id)).toEqual(refused('not_found'))
    expect(await statusOf(id)).toBe('awaiting_signatures')
  })
})

describe('reopenOrder', () => {
  it('lets a party correct a lapsed order, whose signatures no longer count', async () => {
    const id = await lapsed()
    const signed = async () =>
      (await getOrder(stage.party('seko'), id))?.lines.flatMap(({ mark, actedAt }) => (actedAt ? [mark] : []))
    expect(await signed()).toEqual(['void'])
    expect((await reopenOrder(stage.preparer(), id)).ok).toBe(true)
    expect(await statusOf(id)).toBe('returned')
    expect(await signed()).toEqual(['void'])
    expect((await lastEvent(id)).kind).toBe('order.reopened')
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is refused when the order has not lapsed', async () => {
    const id = await lapsed()
    await reopenOrder(stage.party('seko'), id)
    expect(await reopenOrder(stage.party('seko'), id)).toEqual(refused('order_moved_on'))
  })

  it("is not for staff, and does not find another organisation's order", async () => {
    const id = await lapsed()
    expect(await reopenOrder(stage.staff(), id)).toEqual(refused('not_allowed'))
    expect(await reopenOrder(stage.foreigner(), id)).toEqual(refused('not_found'))
    expect(await statusOf(id)).toBe('lapsed')
  })
})
