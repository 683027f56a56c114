import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { addAttachment } from '@/features/orders/attachments/commands'
import { copyOrder } from '@/features/orders/drafting/copy-commands'
import {
  aStage,
  asSystem,
  chainFaults,
  found,
  lastEvent,
  orderRow,
  refused,
  type Stage,
} from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

async function copied(result: ReturnType<typeof copyOrder>): Promise<string> {
  const given = await result
  return found(given.ok ? given.value : null, 'copy')
}

it('starts a draft with the same content and files, for either side, and logs where it is from', async () => {
  const { id } = await stage
    .order()
    .saying({ safetyRepresentativeInformed: true })
    .shared()
    .create(stage.world)
  const bytes = new TextEncoder().encode('%PDF-1.7 plan')
  await addAttachment(stage.party('employer'), { orderId: id, name: 'plan.pdf', bytes })
  const copy = await copied(copyOrder(stage.party('seko'), { orderId: id }))
  const { content, number } = await orderRow(id)
  expect(await orderRow(copy)).toMatchObject({
    // Of a new order the safety representative is told again, and nobody has said so yet.
    content: { ...Object(content), safetyRepresentativeInformed: null },
    status: 'draft',
    startedByParty: 'seko',
    copiedFromId: id,
    versionNumber: 0,
    sharedAt: null,
  })
  expect((await orderRow(copy)).number).not.toBe(number)
  const files = await asSystem(tx => tx.attachment.findMany({ where: { orderId: copy } }))
  expect(files).toMatchObject([{ name: 'plan.pdf', addedById: stage.party('seko').personId }])
  expect(await lastEvent(copy)).toMatchObject({ kind: 'order.drafted', facts: { copiedFrom: id } })
  expect(await chainFaults(stage.home.id)).toEqual([])
})

it('makes one draft however often the form is posted', async () => {
  const { id } = await stage.order().withdrawn('Fel.').create(stage.world)
  const actor = { ...stage.party('employer'), form: { key: randomUUID(), hash: 'a'.repeat(64) } }
  const first = await copied(copyOrder(actor, { orderId: id }))
  expect(await copied(copyOrder(actor, { orderId: id }))).toBe(first)
})

it('is refused when the service can no longer be ordered, with the name of what takes over, if anything does', async () => {
  const { id } = await stage.order().create(stage.world)
  const { serviceId } = await orderRow(id)
  const become = (lifecycle: 'closed' | 'open', successorId: string | null) =>
    asSystem(tx =>
      tx.service.update({ where: { id: serviceId }, data: { lifecycle, successorId }, select: { id: true } }),
    )
  await become('closed', null)
  expect(await copyOrder(stage.party('employer'), { orderId: id })).toEqual(refused('service_closed'))
  await become('closed', stage.world.serviceId('valkommen-tillbaka'))
  const reader = stage.party('employer')
  for (const [locale, successor] of [
    ['sv', 'Välkommen tillbaka'],
    ['en', 'Welcome back'],
  ] as const) {
    expect(await copyOrder({ ...reader, locale }, { orderId: id })).toEqual({
      ok: false,
      reason: 'service_succeeded',
      values: { successor },
    })
  }
  await become('open', null)
})

it("is not for staff, and finds neither another organisation's order nor the other side's draft", async () => {
  const { id } = await stage.order().awaitingSignatures().create(stage.world)
  expect(await copyOrder(stage.staff(), { orderId: id })).toEqual(refused('not_allowed'))
  expect(await copyOrder(stage.foreigner(), { orderId: id })).toEqual(refused('not_found'))
  const draft = await stage.order().create(stage.world)
  expect(await copyOrder(stage.party('seko'), { orderId: draft.id })).toEqual(refused('not_found'))
})
