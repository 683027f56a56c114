import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { notify } from '@/features/notifications/jobs'
import { cancelOrder } from '@/features/orders/ending/commands'
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
} from '../../support/order-stage'
import { asApp } from '../../support/sql'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const cancelling = (orderId: string) => ({ orderId, reason: 'Vi har byggt om.' })
const confirmed = () => stage.order().of('valkommen-tillbaka').confirmed()

function deliveryOf(orderId: string) {
  return asSystem(tx =>
    tx.delivery.findUniqueOrThrow({
      where: { orderId },
      select: { status: true, occasions: { orderBy: { position: 'asc' }, select: { status: true } } },
    }),
  )
}

describe('cancelOrder', () => {
  it.each([
    ['staff', () => stage.staff()],
    ["the employer's signatory", () => stage.party('employer')],
    ["a union's signatory", () => stage.party('seko')],
  ])('calls a confirmed order off with its delivery, for %s', async (_who, actor) => {
    const { id } = await confirmed().create(stage.world)
    expect((await cancelOrder(actor(), cancelling(id))).ok).toBe(true)
    expect(await orderRow(id)).toMatchObject({
      status: 'cancelled',
      endedAt: NOW,
      endedReason: 'Vi har byggt om.',
    })
    expect(await deliveryOf(id)).toEqual({
      status: 'cancelled',
      occasions: [{ status: 'cancelled' }, { status: 'cancelled' }],
    })
    expect((await eventKinds(id)).slice(-3)).toEqual([
      'occasion.called_off',
      'occasion.called_off',
      'order.cancelled',
    ])
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('keeps what is done', async () => {
    const told = confirmed().planned(['2021-03-26', '2021-04-20']).occasionDone(0, '2021-03-26')
    const { id } = await told.create(stage.world)
    expect(await statusOf(id)).toBe('in_delivery')
    expect((await cancelOrder(stage.party('saco_s'), cancelling(id))).ok).toBe(true)
    expect((await deliveryOf(id)).occasions).toEqual([{ status: 'done' }, { status: 'cancelled' }])
  })

  it('withdraws what was planned from the calendars of those who are told, and not what is done', async () => {
    const planned = confirmed().planned(['2021-03-26', '2021-04-20']).occasionDone(0, '2021-03-26')
    const { id } = await planned.create(stage.world)
    await cancelOrder(stage.staff(), cancelling(id))
    const { id: eventId } = await lastEvent(id)
    await notify({ eventId })
    const mails = await asSystem(tx => tx.mail.findMany({ where: { key: { startsWith: eventId } } }))
    const { personId } = stage.party('seko')
    const mail = found(
      mails.find(one => one.personId === personId),
      'mail',
    )
    const calendar = new ICAL.Component(ICAL.parse(found(mail.calendar, 'calendar')))
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    const left = await asSystem(tx =>
      tx.occasion.findFirstOrThrow({ where: { delivery: { orderId: id }, status: 'cancelled' } }),
    )
    expect(new ICAL.Event(found(calendar.getFirstSubcomponent('vevent'), 'event'))).toMatchObject({
      uid: `${left.id}@localhost`,
      sequence: left.sequence,
    })
  })

  it('takes no delivery with it in the database for another organisation, nor before it is confirmed', async () => {
    const order = await confirmed().create(stage.world)
    const valid = await stage.order().valid().create(stage.world)
    const away = { role: 'party', organisation: stage.away.id, party: 'employer' }
    const home = { role: 'party', organisation: stage.home.id, party: 'employer' }
    for (const [who, id] of [[away, order.id] as const, [home, valid.id] as const]) {
      const outcome = await asApp(who, ask => ask('SELECT * FROM app.cancel_delivery_of($1)', [id]))
      expect(outcome).toMatchObject({ code: '42501' })
    }
    expect((await deliveryOf(order.id)).status).toBe('planning')
  })

  it('is refused before confirmation and after delivery, and happens once', async () => {
    for (const told of [stage.order().valid(), stage.order().delivered()]) {
      const { id } = await told.create(stage.world)
      expect(await cancelOrder(stage.staff(), cancelling(id))).toEqual(refused('order_moved_on'))
    }
    const { id } = await confirmed().create(stage.world)
    const both = await Promise.all(
      [stage.staff(), stage.party('employer')].map(actor => cancelOrder(actor, cancelling(id))),
    )
    expect(both).toContainEqual(refused('order_moved_on'))
    expect((await eventKinds(id)).filter(kind => kind === 'order.cancelled')).toHaveLength(1)
  })

  it("is not for a preparer, and does not find another organisation's order", async () => {
    const { id } = await confirmed().create(stage.world)
    expect(await cancelOrder(stage.preparer(), cancelling(id))).toEqual(refused('not_a_signatory'))
    expect(await cancelOrder(stage.foreigner(), cancelling(id))).toEqual(refused('not_found'))
    expect(await cancelOrder(stage.deliverer(), cancelling(id))).toEqual(refused('not_found'))
    expect(await statusOf(id)).toBe('confirmed')
  })
})
