import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { carryOutBulkStep, pressBulkStep } from '@/features/bulk-steps/commands'
import { getBulkStep, listBulkSteps, previewBulkStep } from '@/features/bulk-steps/queries'
import type { PressBulkStep } from '@/features/bulk-steps/schema'
import { confirmOrder } from '@/features/deliveries/order-commands'
import { listProposedTimes } from '@/features/deliveries/times/queries'
import { getWorkplace } from '@/features/duties/queries'
import { paths } from '@/lib/paths'
import { aStage, asSystem, NOW, type Stage, statusOf } from '../../support/order-stage'
import { secondOfStaff } from '../../support/party-stage'
import { asSuperuser } from '../../support/sql'
import { occasionId, occasionRow } from '../deliveries/delivery-rows'
import { timesOn } from '../deliveries/times-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const DAY = 86_400_000
const staff = () => stage.staff()
const colleague = () => secondOfStaff(stage)

async function valid() {
  const { id } = await stage.order().valid().create(stage.world)
  return { id, name: `confirm.${id}` }
}

/** Its last day to sign was yesterday. Saco-S alone has signed. */
async function overdue() {
  const { id } = await stage.order().signedBy('saco_s').create(stage.world)
  const deadlineOn = new Date(NOW.getTime() - DAY)
  await asSystem(tx => tx.order.update({ where: { id }, data: { deadlineOn }, select: { id: true } }))
  return { id, name: `overdue.${id}` }
}

async function press(input: PressBulkStep, key: string = randomUUID()) {
  const form = { key, hash: 'a'.repeat(64) }
  const result = await pressBulkStep({ ...staff(), form }, input)
  if (!result.ok) throw new Error(result.reason)
  const { id } = result.value
  const untried = result.value.isNew ? await getBulkStep(staff(), id) : null
  expect(untried?.rows.filter(({ outcome }) => outcome !== null) ?? []).toEqual([])
  await carryOutBulkStep(staff(), result.value, input)
  return getBulkStep(staff(), id)
}

it('one that the step leaves out is written down with its reason, and not tried', async () => {
  const [order, { deliveryId }] = [await valid(), await stage.order().confirmed().create(stage.world)]
  const left = [`plan.${deliveryId}`, `confirm.${deliveryId}`]
  const result = await press({ step: 'confirm', duties: [order.name], skipped: left })
  expect(result?.rows.map(({ name, outcome, skipped }) => [name, outcome, skipped])).toEqual([
    [order.name, 'done', undefined],
    [left[0], null, 'not_for_kind'],
    [left[1], null, 'gone'],
  ])
})

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
  // Each that waited leads to what it is about.
  expect(result?.rows.map(({ page }) => page)).toEqual([
    paths.order(mine.id),
    undefined,
    paths.delivery(deliveryId),
    paths.order(theirs.id),
  ])
  expect(await press({ step: 'confirm', duties }, key)).toEqual(result)
  expect(await getBulkStep(colleague(), key)).toBeNull()
})

it('shows the order of each row that it would confirm, and of no other', async () => {
  const { id, name } = await valid()
  const { deliveryId } = await stage.order().confirmed().create(stage.world)
  const chosen = [name, `plan.${deliveryId}`]
  const [order, delivery] = await previewBulkStep(staff(), 'confirm', chosen)
  expect(order?.order).toMatchObject({ id, content: { participants: expect.any(Number) } })
  expect(delivery?.order).toBeUndefined()
  const [taken] = await previewBulkStep(staff(), 'take', chosen)
  expect(taken?.order).toBeUndefined()
})

it('writes the same message to the parties of many orders', async () => {
  const orders = [await valid(), await valid()]
  const body = 'Vi bekräftar i morgon.'
  const result = await press({ step: 'message', duties: orders.map(({ name }) => name), body })
  expect(result?.rows.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
  const where = { orderId: { in: orders.map(({ id }) => id) }, body, audience: 'parties' as const }
  expect(await asSystem(tx => tx.message.count({ where }))).toBe(2)
})

it('reminds the parties that are waited for, once a day', async () => {
  const late = await overdue()
  const { id, story } = await timesOn(stage).aProposal()
  const proposedAt = new Date(NOW.getTime() - 20 * DAY)
  const { occasionId } = await asSystem(tx => tx.timeProposal.findUniqueOrThrow({ where: { id } }))
  await asSuperuser(client =>
    client.query('UPDATE "TimeProposal" SET "proposedAt" = $2 WHERE id = $1', [id, proposedAt]),
  )
  const duties = [late.name, `times.${occasionId}`, (await valid()).name]
  const outcomes = async () => (await press({ step: 'remind', duties }))?.rows.map(({ outcome }) => outcome)
  const room = (open = `times.${occasionId}`) => getWorkplace(staff(), { page: 1, open })
  const before = await room()
  expect(before.open?.since).toEqual(proposedAt)
  const shown = await previewBulkStep(staff(), 'remind', duties)
  const asked = [['employer', 'ofr_s_p_o', 'seko'], ['employer', 'saco_s', 'seko', 'ofr_s_p_o'], []]
  const sorted = (rows: { reminded?: string[] }[]) => rows.map(({ reminded = [] }) => reminded.toSorted())
  expect(sorted(shown)).toEqual(asked.map(one => one.toSorted()))
  const first = await press({ step: 'remind', duties })
  expect(first?.rows.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'step_not_for_this'])
  expect(sorted(first?.rows ?? [])).toEqual(sorted(shown))
  // Both rest. The times count as done once, with their proposal of the same day.
  expect(await room()).toMatchObject({ open: { since: NOW }, done: before.done + 1 })
  expect((await room(late.name)).open).toMatchObject({ since: NOW, isReminded: true })
  expect(await outcomes()).toEqual(['reminded_today', 'reminded_today', 'step_not_for_this'])
  const again = await previewBulkStep(staff(), 'remind', duties)
  const refusals = again.map(({ verdict, why }) => why?.reason ?? verdict)
  expect(refusals).toEqual(['reminded_today', 'reminded_today', 'not_for_kind'])
  const events = await asSystem(tx =>
    tx.event.groupBy({
      by: ['kind'],
      where: {
        orderId: { in: [late.id, story.id] },
        kind: { in: ['order.reminded', 'occasion.times_unanswered'] },
      },
      _count: true,
      orderBy: { kind: 'asc' },
    }),
  )
  // Of the times each party is asked for itself.
  expect(events).toMatchObject([
    { kind: 'occasion.times_unanswered', _count: 4 },
    { kind: 'order.reminded', _count: 1 },
  ])
})

it('proposes the same times for many, and says for which they do not go', async () => {
  const stories = [
    await stage.order().confirmed().create(stage.world),
    await stage.order().confirmed().create(stage.world),
  ]
  const duties = stories.map(({ deliveryId }) => `plan.${deliveryId}`)
  const christmas = await press({ step: 'propose', duties, times: [{ on: '2021-12-25', time: '09:00' }] })
  expect(christmas?.rows.map(({ outcome }) => outcome)).toEqual(['clash_weekend', 'clash_weekend'])
  const times = [
    { on: '2021-05-18', time: '09:00' },
    { on: '2021-05-19', time: '13:00' },
  ]
  const result = await press({ step: 'propose', duties, times })
  expect(result?.rows.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
  for (const { deliveryId } of stories) {
    const [proposal] = await listProposedTimes(staff(), deliveryId)
    expect(proposal?.times).toHaveLength(2)
  }
})

it('what people lead themselves is to be marked, and no time is proposed: so say the preview and the row', async () => {
  const [selfLed, met] = [
    await stage.order().of('arbeta-vidare-med-ursakta-roran').confirmed().create(stage.world),
    await stage.order().confirmed().create(stage.world),
  ]
  const duties = [`mark_done.${occasionId(selfLed)}`, `plan.${met.deliveryId}`]
  const preview = await previewBulkStep(staff(), 'propose', duties)
  expect(preview.map(({ verdict }) => verdict)).toEqual(['not_for_kind', 'does'])
  // The occasion that gets the times, and how long it is.
  const { title, minutes } = await occasionRow(occasionId(met))
  expect(preview[1]?.duty?.occasion).toMatchObject({ title, minutes })
  const result = await press({ step: 'propose', duties, times: [{ on: '2021-05-20', time: '09:00' }] })
  expect(result?.rows.map(({ outcome }) => outcome)).toEqual(['step_not_for_this', 'done'])
})

it('a step is carried out by its author, once, and a row that is gone has no name', async () => {
  const { id, name } = await valid()
  await confirmOrder(colleague(), { orderId: id })
  const key = randomUUID()
  const input = { step: 'take' as const, duties: [name], seen: [] }
  const first = await press(input, key)
  expect(first?.rows).toEqual([{ name, title: null, outcome: 'duty_gone' }])
  await carryOutBulkStep(colleague(), { id: key, isNew: true }, input)
  expect(await getBulkStep(staff(), key)).toEqual(first)
})

it('keeps one’s own steps to come back to', async () => {
  expect((await listBulkSteps(staff())).map(({ step }) => step)).toContain('propose')
  expect(await listBulkSteps(colleague())).toEqual([])
})
