import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { giveBackDuty, releaseDuty, takeDuty } from '@/features/duties/commands'
import { getWorkplace } from '@/features/duties/queries'
import { getFormerOwner } from '@/features/duties/subject-queries'
import { notify } from '@/features/notifications/jobs'
import { getNotifications } from '@/features/notifications/queries'
import { aStage, asSystem, refused, type Stage } from '../../support/order-stage'
import { secondOfStaff } from '../../support/party-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const staff = () => stage.staff()
const colleague = () => secondOfStaff(stage)
const openOf = async (name: string, actor = staff()) =>
  (await getWorkplace(actor, { page: 1, open: name })).open

async function valid() {
  const { id } = await stage.order().valid().create(stage.world)
  return { id, name: `confirm.${id}` }
}

it('what nobody has is taken, let go of, and taken over from the one who had it when the form was drawn', async () => {
  const { name } = await valid()
  expect(await openOf(name)).toMatchObject({ ownerId: null, isTaken: false })
  expect(await takeDuty(staff(), { duty: name })).toMatchObject({ ok: true })
  expect(await openOf(name)).toMatchObject({ ownerId: staff().personId, isTaken: true })
  expect(await takeDuty(colleague(), { duty: name })).toEqual(refused('duty_taken'))
  expect(await takeDuty(colleague(), { duty: name, seen: staff().personId })).toMatchObject({ ok: true })
  expect(await openOf(name)).toMatchObject({ ownerId: colleague().personId })
  await releaseDuty(staff(), { duty: name })
  expect(await openOf(name)).toMatchObject({ ownerId: colleague().personId })
  await releaseDuty(colleague(), { duty: name })
  expect(await openOf(name)).toMatchObject({ ownerId: null })
})

it('of two who take at the same moment, one has it', async () => {
  const { name } = await valid()
  const results = await Promise.all([staff(), colleague()].map(actor => takeDuty(actor, { duty: name })))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results).toContainEqual(refused('duty_taken'))
})

it('to take a part of a delivery is to take the delivery over', async () => {
  const { deliveryId } = await stage.order().confirmed().create(stage.world)
  const name = `plan.${deliveryId}`
  const before = await openOf(name)
  const other = before?.ownerId === colleague().personId ? staff() : colleague()
  expect(await takeDuty(other, { duty: name, seen: before?.ownerId ?? undefined })).toMatchObject({
    ok: true,
  })
  expect(await openOf(name)).toMatchObject({ ownerId: other.personId, isTaken: false })
  const event = await asSystem(tx =>
    tx.event.findFirst({ where: { subjectId: deliveryId, kind: 'delivery.case_owner_changed' } }),
  )
  expect(event?.facts).toMatchObject({ owner: other.personId })
})

it('what was taken over is given back to the colleague who had it, and a delivery with it', async () => {
  const { name } = await valid()
  await takeDuty(colleague(), { duty: name })
  await takeDuty(staff(), { duty: name, seen: colleague().personId })
  const back = { duty: name, to: colleague().personId }
  expect(await giveBackDuty(staff(), back)).toMatchObject({ ok: true })
  expect(await openOf(name)).toMatchObject({ ownerId: back.to, isTaken: true })
  expect(await giveBackDuty(staff(), back)).toEqual(refused('duty_taken'))

  const { deliveryId } = await stage.order().confirmed().create(stage.world)
  const plan = `plan.${deliveryId}`
  const former = (await openOf(plan))?.ownerId ?? ''
  const other = former === colleague().personId ? staff() : colleague()
  await takeDuty(other, { duty: plan, seen: former })
  const formerOf = async (actor: typeof other) => {
    const open = await openOf(plan, actor)
    return open && getFormerOwner(actor, open)
  }
  expect(await formerOf(other)).toMatchObject({ id: former })
  // Somebody who did not have it gets nothing.
  await giveBackDuty(other, { duty: plan, to: other.personId })
  expect(await openOf(plan)).toMatchObject({ ownerId: other.personId })
  expect(await giveBackDuty(other, { duty: plan, to: former })).toMatchObject({ ok: true })
  expect(await openOf(plan)).toMatchObject({ ownerId: former })
  expect(await formerOf(other)).toBeNull()
})

it('the one whose row a colleague takes over is told in the portal alone, and no more once it is given back', async () => {
  const { name } = await valid()
  await takeDuty(colleague(), { duty: name })
  const told = async (actor = colleague()) => {
    const events = await asSystem(tx => tx.event.findMany({ where: { kind: { startsWith: 'duty.' } } }))
    for (const { id: eventId } of events) await notify({ eventId })
    const notices = await getNotifications({ ...actor, locale: 'sv' })
    return notices.filter(({ subject }) => subject?.path === `/admin?sak=${name}`)
  }
  expect(await told()).toEqual([])
  await takeDuty(staff(), { duty: name, seen: colleague().personId })
  const order = { number: expect.any(Number), unit: '' }
  const organisation = expect.not.stringContaining('Hållbart arbetsliv')
  const headline = expect.stringMatching(/^(?!En kollega)\S.* har tagit över: Bekräfta avrop$/)
  expect(await told()).toMatchObject([{ isRead: false, subject: { headline, order, organisation } }])
  expect(await told(staff())).toEqual([])
  const { personId } = colleague()
  const notices = { kind: 'duty.taken_over.former', personId, mailWay: 'none', mailKey: null } as const
  expect(await asSystem(tx => tx.notification.count({ where: notices }))).toBeGreaterThan(0)
  await giveBackDuty(staff(), { duty: name, to: personId })
  expect(await told()).toMatchObject([{ isRead: true }])
})

it('what no longer waits can’t be taken, and is nobody’s when it begins to wait once more', async () => {
  const { id, name } = await valid()
  await takeDuty(staff(), { duty: name })
  await confirmOrder(colleague(), { orderId: id })
  expect(await takeDuty(staff(), { duty: name })).toEqual(refused('duty_gone'))
  const message = `access.${randomUUID()}`
  expect(await takeDuty(staff(), { duty: message })).toEqual(refused('duty_gone'))
})

it('counts what one has done today', async () => {
  const { done } = await getWorkplace(staff(), { page: 1 })
  const { id } = await valid()
  await confirmOrder(staff(), { orderId: id })
  expect((await getWorkplace(staff(), { page: 1 })).done).toBe(done + 1)
  expect(
    (await getWorkplace(colleague(), { page: 1, whose: 'mina' })).groups.flatMap(({ shown }) => shown),
  ).toEqual(expect.not.arrayContaining([expect.objectContaining({ ownerId: staff().personId })]))
})
