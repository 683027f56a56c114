import type { OrderStory } from '@seed/factories/order-story'
import { beforeAll, describe, expect, it } from 'vitest'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import { amendOrder, signOrder } from '@/features/orders/signing/commands'
import { dateOf } from '@/lib/dates'
import type { Party } from '@/lib/party'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  lastEvent,
  liveOf,
  NOW,
  orderRow,
  reading,
  refused,
  type Stage,
  signatory,
  signaturesOf,
  statusOf,
  versionOf,
} from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const sent = () => stage.order().awaitingSignatures()
const sign = async (story: OrderStory, party: Party) => signOrder(stage.party(party), await reading(story))

describe('signOrder', () => {
  it('binds person, party, mandate, text, level and time, and logs it', async () => {
    const story = await sent().create(stage.world)
    expect(await sign(story, 'seko')).toEqual({ ok: true, value: 'signed' })
    const seko = stage.party('seko')
    const version = await versionOf(story.id)
    expect(await signaturesOf(story.id)).toMatchObject([
      {
        party: 'seko',
        personId: seko.personId,
        mandateId: seko.mandateId,
        versionId: version.id,
        versionHash: version.hash,
        assurance: 'mail_link',
        signedAt: NOW,
        takenBackAt: null,
      },
    ])
    expect(await statusOf(story.id)).toBe('awaiting_signatures')
    const { kind, facts, personId, party } = await lastEvent(story.id)
    expect({ kind, personId, party }).toEqual({
      kind: 'order.signed',
      personId: seko.personId,
      party: 'seko',
    })
    expect(facts).toEqual({ version: 1, party: 'seko', assurance: 'mail_link', hash: version.hash })
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it.each([
    ['the employer', 'employer', ['seko', 'saco_s', 'ofr_s_p_o']],
    ['a union', 'saco_s', ['seko', 'ofr_s_p_o', 'employer']],
  ] as const)('makes the order valid with the last signature, by %s', async (_who, last, before) => {
    const story = await sent()
      .signedBy(...before)
      .create(stage.world)
    expect(await statusOf(story.id)).toBe('awaiting_signatures')
    expect(await sign(story, last)).toEqual({ ok: true, value: 'made_valid' })
    expect(await orderRow(story.id)).toMatchObject({ status: 'valid', validAt: NOW, deadlineOn: null })
    expect((await eventKinds(story.id)).slice(-2)).toEqual(['order.signed', 'order.valid'])
    const signings = await asSystem(tx =>
      tx.event.findMany({ where: { orderId: story.id, kind: 'order.signed' }, orderBy: { position: 'asc' } }),
    )
    expect(signings.map(({ facts }) => facts).at(-1)).toMatchObject({ isLast: true })
    expect(JSON.stringify(signings.slice(0, -1))).not.toContain('isLast')
  })

  it('answers a repeated press, also when the order is valid by then', async () => {
    const story = await sent().signedBy('employer', 'ofr_s_p_o', 'saco_s').create(stage.world)
    expect(await sign(story, 'saco_s')).toEqual({ ok: true, value: 'already_received' })
    await sign(story, 'seko')
    expect(await sign(story, 'seko')).toEqual({ ok: true, value: 'already_received' })
    expect(await liveOf(story.id)).toHaveLength(4)
    expect((await eventKinds(story.id)).filter(kind => kind === 'order.signed')).toHaveLength(4)
  })

  it('refuses a text that is not the one before the parties', async () => {
    const story = await sent().create(stage.world)
    const read = { orderId: story.id, versionHash: 'a'.repeat(64) }
    expect(await signOrder(stage.party('seko'), read)).toEqual(refused('order_changed'))
    expect(await liveOf(story.id)).toEqual([])
  })

  it('refuses what has been read before it was amended and sent again', async () => {
    const story = await sent().create(stage.world)
    const old = await reading(story)
    await amendOrder(stage.party('employer'), story.id)
    expect(await signOrder(stage.party('seko'), old)).toEqual(refused('order_moved_on'))
    const changed = await corrected(story, { goal: 'Ett annat mål' })
    expect(changed).not.toBe(old.versionHash)
    expect(await signOrder(stage.party('seko'), old)).toEqual(refused('order_changed'))
  })

  it('refuses a draft, a mandate that has ended and one that has not begun', async () => {
    const draft = await stage.order().shared().create(stage.world)
    const hash = 'b'.repeat(64)
    expect(await signOrder(stage.party('seko'), { orderId: draft.id, versionHash: hash })).toEqual(
      refused('order_moved_on'),
    )
    const story = await sent().create(stage.world)
    const id = signatory(stage.home, 'ofr_s_p_o').mandateId
    const ended = [{ revokedAt: NOW }, { validTo: dateOf('2021-03-29') }, { validFrom: dateOf('2021-03-31') }]
    for (const data of ended) {
      const before = await asSystem(tx => tx.mandate.findUniqueOrThrow({ where: { id } }))
      await asSystem(tx => tx.mandate.update({ where: { id }, data }))
      expect(await sign(story, 'ofr_s_p_o')).toEqual(refused('no_mandate'))
      const { revokedAt, validTo, validFrom } = before
      await asSystem(tx => tx.mandate.update({ where: { id }, data: { revokedAt, validTo, validFrom } }))
    }
    expect(await liveOf(story.id)).toEqual([])
  })

  it('is for signatories of the organisation only', async () => {
    const story = await sent().create(stage.world)
    const read = await reading(story)
    expect(await signOrder(stage.foreigner(), read)).toEqual(refused('not_found'))
    expect(await signOrder(stage.foreigner('seko'), read)).toEqual(refused('not_found'))
    expect(await signOrder(stage.preparer(), read)).toEqual(refused('not_a_signatory'))
    expect(await signOrder(stage.staff(), read)).toEqual(refused('not_allowed'))
    for (const actor of [stage.deliverer(), await stage.reader(), await stage.person()]) {
      expect(await signOrder(actor, read)).toEqual(refused('not_found'))
    }
    expect(await liveOf(story.id)).toEqual([])
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
