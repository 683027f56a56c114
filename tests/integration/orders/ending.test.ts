import { beforeAll, describe, expect, it } from 'vitest'
import { searchRows } from '@/features/navigation/search/queries'
import { questionOf } from '@/features/navigation/search/question'
import { saveParticulars } from '@/features/orders/drafting/draft-commands'
import { discardDraft, refuseOrder, returnOrder, withdrawOrder } from '@/features/orders/ending/commands'
import { orderViews, readOrderFilter } from '@/features/orders/lists/order-filter'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import { isDiscarded } from '@/features/orders/policy'
import { getOrder, listOrders } from '@/features/orders/queries'
import type { Party } from '@/lib/party'
import {
  aStage,
  chainFaults,
  eventKinds,
  found,
  lastEvent,
  NOW,
  orderRow,
  refused,
  type Stage,
  statusOf,
  versionOf,
} from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const ending = (orderId: string) => ({ orderId, reason: 'Vi väntar till hösten.' })

describe('discardDraft', () => {
  const listed = async (party: Party, id: string) => {
    const lists = orderViews.map(visa => readOrderFilter({ visa }))
    const pages = await Promise.all(
      lists.map(filter => listOrders(stage.party(party), { ...filter, pageSize: 100 })),
    )
    return pages.some(({ orders }) => orders.some(one => one.id === id))
  }

  it('takes away a draft that nobody else saw: without a reason, out of all lists, and kept in the log', async () => {
    const { id } = await stage.order().create(stage.world)
    expect(await listed('employer', id)).toBe(true)
    expect(await discardDraft(stage.preparer(), id)).toEqual({ ok: true, value: id })
    expect(await orderRow(id)).toMatchObject({ status: 'withdrawn', endedAt: NOW, endedReason: null })
    expect(await lastEvent(id)).toMatchObject({ kind: 'order.withdrawn', texts: [] })
    expect(await chainFaults(stage.home.id)).toEqual([])
    expect(await listed('employer', id)).toBe(false)
    expect(await discardDraft(stage.party('employer'), id)).toEqual(refused('order_moved_on'))
  })

  it('is not for what others have seen, which stays in the lists when it is withdrawn', async () => {
    for (const isDraft of [true, false]) {
      const told = isDraft ? stage.order().shared() : stage.order().awaitingSignatures()
      const { id } = await told.create(stage.world)
      expect(await discardDraft(stage.party('employer'), id)).toEqual(refused('order_moved_on'))
      await withdrawOrder(stage.party('employer'), ending(id))
      expect(await listed('employer', id)).toBe(true)
      expect((await lastEvent(id)).facts).toEqual(isDraft ? { version: 0, wasShared: true } : { version: 1 })
    }
  })

  it('takes it out of the search and off its pages, unlike one that others saw', async () => {
    const employer = stage.party('employer')
    const question = found(questionOf('uppsägningsfri'), 'question')
    const ids = async () =>
      (await searchRows(employer, question, 5)).flatMap(({ rows }) => rows.map(row => row.id))
    const told = () => stage.order().saying({ unit: 'Uppsägningsfria enheten' })
    const own = await told().create(stage.world)
    const shared = await told().shared().create(stage.world)
    expect(await ids()).toEqual([shared.id, own.id])
    await discardDraft(employer, own.id)
    await withdrawOrder(employer, ending(shared.id))
    expect(await ids()).toEqual([shared.id])
    // The rule of the lists and the rule of the pages are one.
    expect(isDiscarded(await orderRow(own.id))).toBe(true)
    expect(isDiscarded(await orderRow(shared.id))).toBe(false)
  })
})

describe('withdrawOrder', () => {
  it.each([
    ['a draft', () => stage.order()],
    ['an order that awaits signatures', () => stage.order().signedBy('employer', 'seko')],
    ['a declined order', () => stage.order().declinedBy('seko', 'Nej')],
  ])('takes back %s for the side that started it, and logs it', async (_what, told) => {
    const { id } = await told().create(stage.world)
    expect((await withdrawOrder(stage.preparer(), ending(id))).ok).toBe(true)
    expect(await orderRow(id)).toMatchObject({
      status: 'withdrawn',
      endedAt: NOW,
      endedReason: 'Vi väntar till hösten.',
    })
    expect(await lastEvent(id)).toMatchObject({
      kind: 'order.withdrawn',
      texts: [{ field: 'reason', text: 'Vi väntar till hösten.' }],
    })
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('leaves its contact and notes as they are', async () => {
    const { id } = await stage.order().valid().create(stage.world)
    expect((await withdrawOrder(stage.party('seko'), ending(id))).ok).toBe(true)
    const input = { orderId: id, ...emptyParticulars, diaryNumber: 'VLV 2021/17' }
    expect(await saveParticulars(stage.party('employer'), input)).toEqual(refused('order_moved_on'))
    expect((await orderRow(id)).diaryNumber).toBe('')
  })

  it('before validity is not for the other side', async () => {
    const { id } = await stage.order().awaitingSignatures().create(stage.world)
    expect(await withdrawOrder(stage.party('seko'), ending(id))).toEqual(refused('not_allowed'))
    const byUnion = await stage.order().startedBy('seko').awaitingSignatures().create(stage.world)
    expect(await withdrawOrder(stage.party('employer'), ending(byUnion.id))).toEqual(refused('not_allowed'))
    expect((await withdrawOrder(stage.party('saco_s'), ending(byUnion.id))).ok).toBe(true)
    expect(await statusOf(id)).toBe('awaiting_signatures')
  })

  it("after validity is for either side's signatory, not for a preparer", async () => {
    const { id } = await stage.order().valid().create(stage.world)
    expect(await withdrawOrder(stage.preparer(), ending(id))).toEqual(refused('not_a_signatory'))
    expect((await withdrawOrder(stage.party('seko'), ending(id))).ok).toBe(true)
    expect(await versionOf(id)).toMatchObject({ closure: 'withdrawn', closedAt: NOW })
  })

  it('is too late after confirmation, and happens once', async () => {
    const confirmed = await stage.order().confirmed().create(stage.world)
    expect(await withdrawOrder(stage.party('employer'), ending(confirmed.id))).toEqual(
      refused('order_moved_on'),
    )
    const { id } = await stage.order().create(stage.world)
    const both = await Promise.all(
      [stage.party('employer'), stage.preparer()].map(actor => withdrawOrder(actor, ending(id))),
    )
    expect(both).toContainEqual(refused('order_moved_on'))
    expect((await eventKinds(id)).filter(kind => kind === 'order.withdrawn')).toHaveLength(1)
  })

  it("does not find another organisation's order, and is not for staff", async () => {
    const { id } = await stage.order().awaitingSignatures().create(stage.world)
    expect(await withdrawOrder(stage.foreigner(), ending(id))).toEqual(refused('not_found'))
    expect(await withdrawOrder(stage.staff(), ending(id))).toEqual(refused('not_allowed'))
    expect(await statusOf(id)).toBe('awaiting_signatures')
  })
})

describe('returnOrder', () => {
  it('sends a valid order back to be corrected, and logs it', async () => {
    const { id } = await stage.order().valid().create(stage.world)
    expect((await returnOrder(stage.admin(), ending(id))).ok).toBe(true)
    expect(await orderRow(id)).toMatchObject({ status: 'returned', validAt: null, endedAt: null })
    expect(await versionOf(id)).toMatchObject({ closure: 'returned_by_staff' })
    expect((await lastEvent(id)).kind).toBe('order.returned')
    expect((await getOrder(stage.party('seko'), id))?.versions).toHaveLength(1)
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is refused before the order is valid and after it is confirmed', async () => {
    for (const told of [stage.order().awaitingSignatures(), stage.order().confirmed()]) {
      const { id } = await told.create(stage.world)
      expect(await returnOrder(stage.staff(), ending(id))).toEqual(refused('order_moved_on'))
    }
  })

  it('is for staff only', async () => {
    await staffOnly(returnOrder)
  })
})

describe('refuseOrder', () => {
  it('says no to a valid order, whose text and signatures stay, and logs it', async () => {
    const { id } = await stage.order().valid().create(stage.world)
    expect((await refuseOrder(stage.staff(), ending(id))).ok).toBe(true)
    expect(await orderRow(id)).toMatchObject({ status: 'refused', endedReason: 'Vi väntar till hösten.' })
    expect((await getOrder(stage.party('seko'), id))?.signatures).toHaveLength(4)
    expect((await lastEvent(id)).kind).toBe('order.refused')
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is refused before the order is valid and after it is confirmed', async () => {
    for (const told of [stage.order().awaitingSignatures(), stage.order().confirmed()]) {
      const { id } = await told.create(stage.world)
      expect(await refuseOrder(stage.staff(), ending(id))).toEqual(refused('order_moved_on'))
    }
  })

  it('is for staff only', async () => {
    await staffOnly(refuseOrder)
  })
})

/** Staff see every organisation's orders; that one is not found by another organisation is what is left to say. */
async function staffOnly(command: typeof returnOrder) {
  const { id } = await stage.order().valid().create(stage.world)
  expect(await command(stage.party('employer'), ending(id))).toEqual(refused('not_allowed'))
  expect(await command(stage.party('seko'), ending(id))).toEqual(refused('not_allowed'))
  for (const actor of [stage.foreigner(), stage.deliverer(), await stage.reader()]) {
    expect(await command(actor, ending(id))).toEqual(refused('not_found'))
  }
  expect(await statusOf(id)).toBe('valid')
}
