import { randomUUID } from 'node:crypto'
import { anOrder } from '@seed/factories/order-factory'
import { beforeAll, expect, it } from 'vitest'
import type { PartyActor } from '@/auth/actor'
import { addAttachment, removeAttachment } from '@/features/orders/attachments/commands'
import { copyOrder } from '@/features/orders/drafting/copy-commands'
import { saveDraft, saveParticulars, shareDraft, startOrder } from '@/features/orders/drafting/draft-commands'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import { cancelOrder, discardDraft, withdrawOrder } from '@/features/orders/ending/commands'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import { acceptPlace, declinePlace } from '@/features/orders/places/commands'
import { saveDraftSchema, startOrderSchema } from '@/features/orders/schema'
import { amendOrder, declineOrder, signOrder, takeBackSignature } from '@/features/orders/signing/commands'
import { postMessage } from '@/features/orders/thread/commands'
import { revokeMandate } from '@/features/organisations/mandates/commands'
import type { Result } from '@/lib/result'
import { aStage, eventKinds, found, orderRow, reading, refused, type Stage } from '../../support/order-stage'
import { aMember, type TestMember } from '../../support/party-stage'
import type { Read } from '../../support/race-start'

// The session was read before the mandate ended: the act itself must find that it has.

let stage: Stage
let member: TestMember
let read: Read
beforeAll(async () => {
  stage = await aStage()
  member = await aMember(stage)
  const story = await anOrder().by(member.member).signedBy('employer').create(stage.world)
  read = await reading(story)
  const mandateId = member.mandateOf('employer')
  expect((await revokeMandate(stage.staff(), { mandateId, reason: 'Nytt uppdrag' })).ok).toBe(true)
})

const reason = 'Tiden räcker inte'
const particulars = { ...emptyParticulars, contactName: 'Någon', contactEmail: 'a@b.example' }

type Act = (actor: PartyActor, read: Read) => Promise<Result<unknown>>
const acts: Record<string, Act> = {
  startOrder: actor => startOrder(actor, startOrderSchema.parse({ service: 'fanga-tidiga-tecken' })),
  copyOrder: (actor, { orderId }) => copyOrder(actor, { orderId }),
  saveDraft: (actor, { orderId }) =>
    saveDraft(actor, saveDraftSchema.parse({ ...particulars, orderId, revision: 1 })),
  saveParticulars: (actor, { orderId }) => saveParticulars(actor, { ...particulars, orderId }),
  shareDraft: (actor, { orderId }) => shareDraft(actor, orderId),
  addAttachment: (actor, { orderId }) =>
    addAttachment(actor, { orderId, name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7') }),
  removeAttachment: (actor, { orderId }) => removeAttachment(actor, { orderId, attachmentId: randomUUID() }),
  postMessage: (actor, { orderId }) => postMessage(actor, { orderId, audience: 'parties', body: 'Hej' }),
  sendOrder: (actor, { orderId }) => sendOrder(actor, { orderId, revision: 1 }),
  signOrder,
  declineOrder: (actor, asked) => declineOrder(actor, { ...asked, reason }),
  takeBackSignature: (actor, { orderId }) => takeBackSignature(actor, orderId),
  amendOrder: (actor, { orderId }) => amendOrder(actor, orderId),
  discardDraft: (actor, { orderId }) => discardDraft(actor, orderId),
  withdrawOrder: (actor, { orderId }) => withdrawOrder(actor, { orderId, reason }),
  cancelOrder: (actor, { orderId }) => cancelOrder(actor, { orderId, reason }),
  acceptPlace: (actor, { orderId }) => acceptPlace(actor, orderId),
  declinePlace: (actor, { orderId }) => declinePlace(actor, orderId),
}

it.each(Object.keys(acts))('%s does nothing by a mandate that has ended', async name => {
  const before = await eventKinds(read.orderId)
  const act = found(acts[name], name)
  expect(await act(member.party('employer'), read)).toEqual(refused('no_mandate'))
  expect(await eventKinds(read.orderId)).toEqual(before)
  expect((await orderRow(read.orderId)).status).toBe('awaiting_signatures')
})
