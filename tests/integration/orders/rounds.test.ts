import type { OrderStory } from '@seed/factories/order-story'
import { beforeAll, describe, expect, it } from 'vitest'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import { getOrder } from '@/features/orders/queries'
import { amendOrder, declineOrder, signOrder, takeBackSignature } from '@/features/orders/signing/commands'
import type { Party } from '@/lib/party'
import {
  aStage,
  chainFaults,
  lastEvent,
  liveOf,
  NOW,
  orderRow,
  reading,
  refused,
  type Stage,
  statusOf,
  versionOf,
} from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const sent = () => stage.order().awaitingSignatures()
const sign = async (story: OrderStory, party: Party) => signOrder(stage.party(party), await reading(story))

describe('declineOrder', () => {
  const decline = async (story: OrderStory, party: Party) =>
    declineOrder(stage.party(party), { ...(await reading(story)), reason: 'Målet är oklart.' })

  it('ends the round with its reason and returns the order, and logs it', async () => {
    const story = await sent().signedBy('employer').create(stage.world)
    expect((await decline(story, 'saco_s')).ok).toBe(true)
    expect(await orderRow(story.id)).toMatchObject({ status: 'returned', deadlineOn: null })
    expect(await versionOf(story.id)).toMatchObject({ closure: 'declined', closedAt: NOW })
    expect(await lastEvent(story.id)).toMatchObject({
      kind: 'order.declined',
      facts: { version: 1, party: 'saco_s' },
      texts: [{ field: 'reason', text: 'Målet är oklart.' }],
    })
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('then correction gives version 2, the earlier signatures count no more, and round 1 can be read', async () => {
    const story = await sent().signedBy('employer', 'ofr_s_p_o').create(stage.world)
    const first = await versionOf(story.id)
    await decline(story, 'saco_s')
    const hash = await corrected(story, { goal: 'Färre sjukdagar' })
    expect(hash).not.toBe(first.hash)
    const order = await getOrder(stage.party('seko'), story.id)
    expect(order?.awaited).toEqual(['employer', 'ofr_s_p_o', 'saco_s', 'seko'])
    expect(order?.versions).toMatchObject([
      { number: 2, closedAt: null },
      { number: 1, closure: 'declined', hash: first.hash, canonical: first.canonical },
    ])
    expect(order?.declines).toMatchObject([{ versionId: first.id, reason: 'Målet är oklart.' }])
    expect(order?.signatures.map(one => one.versionId)).toEqual([first.id, first.id])
    for (const party of ['employer', 'ofr_s_p_o', 'saco_s'] as const) await sign(story, party)
    expect(await statusOf(story.id)).toBe('awaiting_signatures')
    expect(await sign(story, 'seko')).toEqual({ ok: true, value: 'made_valid' })
  })

  it('is refused when the order has moved on or says something else', async () => {
    const story = await sent().create(stage.world)
    await decline(story, 'saco_s')
    expect(await decline(story, 'seko')).toEqual(refused('order_moved_on'))
    const other = await sent().create(stage.world)
    const read = { orderId: other.id, versionHash: 'a'.repeat(64), reason: 'Nej' }
    expect(await declineOrder(stage.party('seko'), read)).toEqual(refused('order_changed'))
    expect(await statusOf(other.id)).toBe('awaiting_signatures')
  })

  it('is for signatories of the organisation only', async () => {
    const story = await sent().create(stage.world)
    const read = { ...(await reading(story)), reason: 'Nej' }
    expect(await declineOrder(stage.foreigner(), read)).toEqual(refused('not_found'))
    expect(await declineOrder(stage.preparer(), read)).toEqual(refused('not_a_signatory'))
    expect(await declineOrder(stage.staff(), read)).toEqual(refused('not_allowed'))
    expect(await statusOf(story.id)).toBe('awaiting_signatures')
  })
})

describe('takeBackSignature', () => {
  it('takes back the own signature, which can be given again, and logs it', async () => {
    const story = await sent().signedBy('employer', 'seko').create(stage.world)
    expect((await takeBackSignature(stage.party('seko'), story.id)).ok).toBe(true)
    expect(await liveOf(story.id)).toEqual(['employer'])
    expect((await lastEvent(story.id)).kind).toBe('order.signature_taken_back')
    expect(await sign(story, 'seko')).toEqual({ ok: true, value: 'signed' })
    expect(await liveOf(story.id)).toEqual(['employer', 'seko'])
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is too late when the order is valid, and nothing without a signature', async () => {
    const valid = await sent().valid().create(stage.world)
    expect(await takeBackSignature(stage.party('seko'), valid.id)).toEqual(refused('order_moved_on'))
    expect(await liveOf(valid.id)).toHaveLength(4)
    const story = await sent().signedBy('employer').create(stage.world)
    expect(await takeBackSignature(stage.party('seko'), story.id)).toEqual(refused('order_moved_on'))
    expect(await liveOf(story.id)).toEqual(['employer'])
  })

  it('is for signatories of the organisation only', async () => {
    const story = await sent().signedBy('employer').create(stage.world)
    expect(await takeBackSignature(stage.foreigner(), story.id)).toEqual(refused('not_found'))
    expect(await takeBackSignature(stage.preparer(), story.id)).toEqual(refused('not_a_signatory'))
    expect(await takeBackSignature(stage.staff(), story.id)).toEqual(refused('not_a_signatory'))
    expect(await liveOf(story.id)).toEqual(['employer'])
  })
})

describe('amendOrder', () => {
  it('opens a sent order for writing, so that no signature counts, and logs it', async () => {
    const story = await sent().signedBy('employer', 'seko').create(stage.world)
    expect((await amendOrder(stage.party('ofr_s_p_o'), story.id)).ok).toBe(true)
    expect(await statusOf(story.id)).toBe('returned')
    expect(await versionOf(story.id)).toMatchObject({ closure: 'amended' })
    const { kind, facts } = await lastEvent(story.id)
    expect({ kind, facts }).toEqual({
      kind: 'order.amended',
      facts: { version: 1, party: 'ofr_s_p_o', signatures: 2 },
    })
    await corrected(story, { goal: 'Ett annat mål.' })
    expect((await lastEvent(story.id)).facts).toMatchObject({ version: 2 })
    for (const party of ['ofr_s_p_o', 'saco_s'] as const) await sign(story, party)
    expect(await statusOf(story.id)).toBe('awaiting_signatures')
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is refused when the order is valid or still a draft', async () => {
    const valid = await sent().valid().create(stage.world)
    expect(await amendOrder(stage.party('employer'), valid.id)).toEqual(refused('order_moved_on'))
    const draft = await stage.order().create(stage.world)
    expect(await amendOrder(stage.party('employer'), draft.id)).toEqual(refused('order_moved_on'))
  })

  it('is for the parties of the organisation only', async () => {
    const story = await sent().create(stage.world)
    expect(await amendOrder(stage.foreigner(), story.id)).toEqual(refused('not_found'))
    expect(await amendOrder(stage.staff(), story.id)).toEqual(refused('not_allowed'))
    expect(await statusOf(story.id)).toBe('awaiting_signatures')
  })

  it('ends no signature that came while the reader read who had signed', async () => {
    const story = await sent().signedBy('seko').create(stage.world)
    expect(await amendOrder(stage.party('employer'), story.id, 0)).toEqual(refused('order_moved_on'))
    expect(await liveOf(story.id)).toEqual(['seko'])
    expect((await amendOrder(stage.party('employer'), story.id, 1)).ok).toBe(true)
  })
})

/** Corrects the order and sends it again. Gives the hash of the new text. */
async function corrected(story: OrderStory, content: Parameters<OrderStory['save']>[0]): Promise<string> {
  const row = await orderRow(story.id)
  await story.save({ ...(row.content as object), ...content }, NOW)
  const sentAgain = await sendOrder(stage.party('employer'), {
    orderId: story.id,
    revision: (await orderRow(story.id)).revision,
  })
  expect(sentAgain.ok).toBe(true)
  return (await versionOf(story.id)).hash
}
