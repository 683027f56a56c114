import { beforeAll, describe, expect, it } from 'vitest'
import { addAttachment, removeAttachment } from '@/features/orders/attachments/commands'
import { getAttachment } from '@/features/orders/attachments/queries'
import { readText } from '@/features/orders/content/content-changes'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import { getOrder } from '@/features/orders/queries'
import { sha256 } from '@/lib/hashing'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  orderRow,
  refused,
  type Stage,
  versionOf,
} from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const bytes = new TextEncoder().encode('%PDF-1.7 a plan')
const file = (orderId: string) => ({ orderId, name: 'plan.pdf', bytes })

async function attachmentsOf(orderId: string) {
  return asSystem(tx => tx.attachment.findMany({ where: { orderId } }))
}

describe('an attached file', () => {
  it('is part of what is signed, by its hash, and is logged', async () => {
    const order = await stage.order().create(stage.world)
    const hr = stage.party('employer')
    expect(await addAttachment(hr, file(order.id))).toMatchObject({ ok: true })
    const { revision } = await orderRow(order.id)
    expect(await sendOrder(hr, { orderId: order.id, revision })).toMatchObject({ ok: true })
    const version = await versionOf(order.id)
    expect(readText(version.canonical).attachments).toEqual([{ name: 'plan.pdf', sha256: sha256(bytes) }])
    expect(await eventKinds(order.id)).toContain('order.attachment_added')
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('stays for the version that holds it when it is taken away', async () => {
    const order = await stage.order().create(stage.world)
    const hr = stage.party('employer')
    await addAttachment(hr, file(order.id))
    const [attachment] = await attachmentsOf(order.id)
    const attachmentId = attachment?.id ?? ''
    expect(await removeAttachment(hr, { orderId: order.id, attachmentId })).toMatchObject({ ok: true })
    expect(await removeAttachment(hr, { orderId: order.id, attachmentId })).toEqual(refused('not_found'))
    expect((await getOrder(hr, order.id))?.attachments[0]?.removedAt).not.toBeNull()
    expect(await getAttachment(hr, order.id, attachmentId)).toMatchObject({ name: 'plan.pdf' })
  })

  it('is refused once the order is sent', async () => {
    const order = await stage.order().awaitingSignatures().create(stage.world)
    expect(await addAttachment(stage.party('employer'), file(order.id))).toEqual(refused('order_moved_on'))
  })

  it('is the draft’s own side’s, until the draft is shared', async () => {
    const order = await stage.order().create(stage.world)
    await addAttachment(stage.party('employer'), file(order.id))
    const [attachment] = await attachmentsOf(order.id)
    for (const other of [stage.party('seko'), stage.foreigner(), stage.staff(), stage.anonymous()]) {
      expect(await getAttachment(other, order.id, attachment?.id ?? '')).toBeNull()
    }
    expect(await addAttachment(stage.foreigner(), file(order.id))).toEqual(refused('not_found'))
    expect(await addAttachment(stage.staff(), file(order.id))).toEqual(refused('not_found'))
  })
})
