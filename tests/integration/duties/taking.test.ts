import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { pressBulkStep } from '@/features/duties/bulk/commands'
import { getBulkStep } from '@/features/duties/bulk/queries'
import type { PressBulkStep } from '@/features/duties/bulk/schema'
import { releaseDuty, takeDuty } from '@/features/duties/commands'
import { getWorkplace } from '@/features/duties/queries'
import { aStage, asSystem, refused, type Stage, statusOf } from '../../support/order-stage'
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
  expect(await takeDuty(staff(), { duty: name, seen: '' })).toMatchObject({ ok: true })
  expect(await openOf(name)).toMatchObject({ ownerId: staff().personId, isTaken: true })
  expect(await takeDuty(colleague(), { duty: name, seen: '' })).toEqual(refused('duty_taken'))
  expect(await takeDuty(colleague(), { duty: name, seen: staff().personId })).toMatchObject({ ok: true })
  expect(await openOf(name)).toMatchObject({ ownerId: colleague().personId })
  await releaseDuty(staff(), { duty: name, seen: '' })
  expect(await openOf(name)).toMatchObject({ ownerId: colleague().personId })
  await releaseDuty(colleague(), { duty: name, seen: '' })
  expect(await openOf(name)).toMatchObject({ ownerId: null })
})

it('of two who take at the same moment, one has it', async () => {
  const { name } = await valid()
  const results = await Promise.all(
    [staff(), colleague()].map(actor => takeDuty(actor, { duty: name, seen: '' })),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results).toContainEqual(refused('duty_taken'))
})

it('to take a part of a delivery is to take the delivery over', async () => {
  const { deliveryId } = await stage.order().confirmed().create(stage.world)
  const name = `plan.${deliveryId}`
  const before = await openOf(name)
  const other = before?.ownerId === colleague().personId ? staff() : colleague()
  expect(await takeDuty(other, { duty: name, seen: before?.ownerId ?? '' })).toMatchObject({ ok: true })
  expect(await openOf(name)).toMatchObject({ ownerId: other.personId, isTaken: false })
  const event = await asSystem(tx =>
    tx.event.findFirst({ where: { subjectId: deliveryId, kind: 'delivery.case_owner_changed' } }),
  )
  expect(event?.facts).toMatchObject({ owner: other.personId })
})

it('what no longer waits can’t be taken, and is nobody’s when it begins to wait once more', async () => {
  const { id, name } = await valid()
  await takeDuty(staff(), { duty: name, seen: '' })
  await confirmOrder(colleague(), { orderId: id })
  expect(await takeDuty(staff(), { duty: name, seen: '' })).toEqual(refused('duty_gone'))
  const message = `access.${randomUUID()}`
  expect(await takeDuty(staff(), { duty: message, seen: '' })).toEqual(refused('duty_gone'))
})

async function press(input: Omit<PressBulkStep, 'body'> & { body?: string }, key: string = randomUUID()) {
  const form = { key, hash: 'a'.repeat(64) }
  const result = await pressBulkStep({ ...staff(), form }, { body: '', ...input })
  if (!result.ok) throw new Error(result.reason)
  return getBulkStep(staff(), result.value)
}

it('a step with many says of each row what came of it; a row that changed meanwhile has its own answer', async () => {
  const [mine, theirs, gone] = [await valid(), await valid(), await valid()]
  const { deliveryId } = await stage.order().confirmed().create(stage.world)
  await confirmOrder(colleague(), { orderId: gone.id })
  const duties = [mine.name, gone.name, `plan.${deliveryId}`, theirs.name]
  const key = randomUUID()
  const result = await press({ step: 'confirm', duties }, key)
  expect(result?.rows.map(({ outcome }) => outcome)).toEqual([
    'done',
    'duty_gone',
    'step_not_for_this',
    'done',
  ])
  expect(await Promise.all([mine, theirs].map(({ id }) => statusOf(id)))).toEqual(['confirmed', 'confirmed'])
  expect(await press({ step: 'confirm', duties }, key)).toEqual(result)
  expect(await getBulkStep(colleague(), key)).toBeNull()
})

it('takes many, and leaves a colleague’s own alone', async () => {
  const [free, theirs] = [await valid(), await valid()]
  await takeDuty(colleague(), { duty: theirs.name, seen: '' })
  const result = await press({ step: 'take', duties: [free.name, theirs.name] })
  expect(result?.rows).toMatchObject([
    { outcome: 'done' },
    { outcome: 'duty_taken', values: { name: colleague().name } },
  ])
})

it('writes the same message to the parties of many orders', async () => {
  const orders = [await valid(), await valid()]
  const body = 'Vi bekräftar i morgon.'
  const result = await press({ step: 'message', duties: orders.map(({ name }) => name), body })
  expect(result?.rows.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
  const where = { orderId: { in: orders.map(({ id }) => id) }, body, audience: 'parties' as const }
  expect(await asSystem(tx => tx.message.count({ where }))).toBe(2)
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
