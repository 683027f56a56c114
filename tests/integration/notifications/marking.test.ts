import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { systemActor, withActor } from '@/auth/doors'
import { markOneRead, markRead } from '@/features/notifications/commands'
import { notify } from '@/features/notifications/jobs'
import { openOrderPage } from '@/features/notifications/opening/find-opened-page'
import { getNotifications } from '@/features/notifications/queries'
import { sha256 } from '@/lib/hashing'
import { appendEvent } from '../../support/append-event'
import { asSuperuser } from '../../support/sql'
import { actorOf } from './choosing'
import { anEvent, aSentOrder } from './told-world'

it('each sees their own notifications where they act, and marks them up to what they saw', async () => {
  const world = await aSentOrder()
  await notify(world)
  const [seen] = await getNotifications(actorOf(world, 'ofr'))
  expect(seen?.subject).toMatchObject({
    organisation: 'Vattenledsverket',
    path: `/avrop/${world.orderId}/signera`,
  })
  const elsewhere = await aSentOrder()
  const [hidden] = await getNotifications(actorOf(world, 'ofr', elsewhere.organisationId))
  expect(hidden).toMatchObject({ id: seen?.id, subject: null })

  await markRead(actorOf(elsewhere, 'ofr'), { until: new Date().toISOString() })
  await markRead(actorOf(world, 'ofr'), { until: '2021-01-01T00:00:00Z' })
  expect(await getNotifications(actorOf(world, 'ofr'))).toHaveLength(1)
  expect(await markRead(actorOf(world, 'ofr'), { until: new Date().toISOString() })).toEqual({
    ok: true,
    value: 1,
  })
  expect(await getNotifications(actorOf(world, 'ofr'))).toMatchObject([{ id: seen?.id, isRead: true }])
  expect(await getNotifications(actorOf(world, 'saco'))).toMatchObject([{ isRead: false }])
})

it('one notification is marked by itself, by its own reader; what is unread stands first', async () => {
  const world = await aSentOrder()
  await notify(world)
  const [first] = await getNotifications(actorOf(world, 'ofr'))
  const notificationId = first?.id ?? ''
  expect(await markOneRead(actorOf(world, 'saco'), { notificationId })).toEqual({ ok: true, value: 0 })
  expect(await markOneRead(actorOf(world, 'ofr'), { notificationId })).toEqual({ ok: true, value: 1 })
  expect(await markOneRead(actorOf(world, 'ofr'), { notificationId })).toEqual({ ok: true, value: 0 })
  const eventId = await anEvent(world, 'order.lapsed')
  await notify({ eventId })
  expect(await getNotifications(actorOf(world, 'ofr'))).toMatchObject([
    { letter: 'order.lapsed.told', isRead: false },
    { letter: 'order.sent.sign', isRead: true },
  ])
})

it('in each part the last event stands first, in whatever order one was told or read', async () => {
  const world = await aSentOrder()
  const at = (hour: number) => new Date(Date.UTC(2021, 8, 2, hour))
  for (const hour of [9, 12, 7, 10]) {
    await notify({ eventId: await anEvent(world, 'order.lapsed', { now: at(hour) }) })
  }
  const ofr = actorOf(world, 'ofr')
  const seen = async () =>
    (await getNotifications(ofr)).map(one => `${one.isRead ? 'read' : 'new'} ${one.happenedAt.getUTCHours()}`)
  expect(await seen()).toEqual(['new 12', 'new 10', 'new 9', 'new 7'])
  const rows = await getNotifications(ofr)
  for (const hour of [12, 7]) {
    const notificationId = rows.find(one => one.happenedAt.getUTCHours() === hour)?.id ?? ''
    await markOneRead(ofr, { notificationId })
  }
  expect(await seen()).toEqual(['new 10', 'new 9', 'read 12', 'read 7'])
})

it('an order that is opened is news no more, and the version that was open is known', async () => {
  const world = await aSentOrder()
  await notify(world)
  const [ofr, saco] = [actorOf(world, 'ofr'), actorOf(world, 'saco')]
  const sent = { kind: 'order.sent', version: 1 }
  expect(await openOrderPage(ofr, world.orderId)).toMatchObject([{ ...sent, isRead: false, readAt: null }])
  expect(await openOrderPage(ofr, world.orderId)).toMatchObject([
    { ...sent, isRead: true, readAt: expect.any(Date) },
  ])
  expect(await getNotifications(saco)).toMatchObject([{ isRead: false }])
})

it('a step that the staff were asked for is read once it is done, also where it was told of another row', async () => {
  const world = await aSentOrder()
  const { orderId: interestId } = world
  await notify({
    eventId: await anEvent(world, 'order.deadline_passed', { facts: { version: 1, deadline: '2021-09-20' } }),
  })
  const eventId = await anEvent(world, 'interest.shown')
  const told = { eventId, personId: world.staff.id, kind: 'interest.shown.call', createdAt: new Date() }
  await withActor(systemActor(), tx => tx.notification.create({ data: told }))
  const unread = async () =>
    (
      await withActor(systemActor(), tx =>
        tx.notification.findMany({ where: { readAt: null, personId: world.staff.id } }),
      )
    )
      .map(({ kind }) => kind)
      .filter(kind => kind.endsWith('.call') || kind.endsWith('.arrange'))
      .toSorted()
  expect(await unread()).toEqual(['interest.shown.call', 'order.deadline_passed.arrange'])
  const subjectId = randomUUID()
  await notify({ eventId: await anEvent(world, 'dialogue.logged', { subjectId, facts: { interestId } }) })
  expect(await unread()).toEqual(['order.deadline_passed.arrange'])
  await notify({ eventId: await anEvent(world, 'order.lapsed') })
  expect(await unread()).toEqual([])
})

it('what one did oneself is read at once and stands in the own list, and is news to the others', async () => {
  const world = await aSentOrder()
  const { ofr, organisationId: chainId, orderId } = world
  const now = new Date('2021-09-02T08:00:00Z')
  await asSuperuser(client => client.query(`UPDATE "Order" SET status = 'valid' WHERE id = $1`, [orderId]))
  const valid = { kind: 'order.valid', facts: { version: 1, hash: sha256('') } }
  const eventId = await withActor(systemActor(), tx =>
    appendEvent(
      tx,
      { role: 'party', personId: ofr.id, party: 'ofr_s_p_o', now },
      { chainId, subjectId: orderId, orderId, ...valid },
    ),
  )
  await notify({ eventId })
  const read = async (who: 'ofr' | 'saco') => {
    const list = await getNotifications(actorOf(world, who))
    return list.filter(({ letter }) => letter === 'order.valid.told').map(({ isRead }) => isRead)
  }
  expect(await read('ofr')).toEqual([true])
  expect(await read('saco')).toEqual([false])
})
