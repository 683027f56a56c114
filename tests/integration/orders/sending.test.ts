import { createHash } from 'node:crypto'
import { anOrder } from '@seed/factories/order-factory'
import { anOrganisation } from '@seed/factories/organisation-factory'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { saveDraft } from '@/features/orders/drafting/draft-commands'
import { getPreFlight } from '@/features/orders/drafting/queries'
import { sendOrder } from '@/features/orders/drafting/send-commands'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import {
  aStage,
  asSystem,
  chainFaults,
  eventKinds,
  lastEvent,
  orderRow,
  refused,
  type Stage,
  versionOf,
} from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

async function send(id: string, actor: Parameters<typeof sendOrder>[0] = stage.party('employer')) {
  return sendOrder(actor, { orderId: id, revision: (await orderRow(id)).revision })
}

/** RFC 8785 by hand, for an order's content: sorted keys, no spaces, numbers and strings as in ECMAScript. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}

describe('sendOrder', () => {
  it('freezes a version for the four parties, sets the deadline, and logs it', async () => {
    const { id } = await stage.order().create(stage.world)
    expect(await send(id, stage.preparer())).toEqual({ ok: true, value: 'sent' })
    expect(await orderRow(id)).toMatchObject({ status: 'awaiting_signatures', versionNumber: 1 })
    const version = await versionOf(id)
    expect(version).toMatchObject({ number: 1, sentByParty: 'employer', closedAt: null })
    const parties = await asSystem(tx => tx.orderVersionParty.findMany({ where: { versionId: version.id } }))
    expect(parties.map(one => one.representation)).toEqual(Array(4).fill('represented'))
    expect((await lastEvent(id)).facts).toEqual({ version: 1, party: 'employer', deadline: '2021-04-06' })
    expect(await eventKinds(id)).toEqual(['order.drafted', 'order.saved', 'order.sent'])
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('signs nothing by itself', async () => {
    const { id } = await stage.order().awaitingSignatures().create(stage.world)
    expect(await asSystem(tx => tx.signature.count({ where: { orderId: id } }))).toBe(0)
  })

  it('writes the content as RFC 8785 says, and its SHA-256', async () => {
    const { id } = await stage
      .order()
      .of('ia-systemet')
      .saying({ need: 'Å, "ä" och \\ö\n\u2028€ 😀', unit: 'A/B <b>', participants: 12 })
      .awaitingSignatures()
      .create(stage.world)
    const version = await versionOf(id)
    const content = JSON.parse(version.canonical)
    expect(version.canonical).toBe(canonical(content))
    expect(version.hash).toBe(createHash('sha256').update(version.canonical, 'utf8').digest('hex'))
    expect(Object.keys(content)).toEqual(Object.keys(content).toSorted())
    expect(content).toEqual({
      ...((await orderRow(id)).content as object),
      service: { slug: 'ia-systemet', name: 'IA-systemet', revision: 1 },
      organisation: {
        name: stage.home.name,
        organisationNumber: stage.home.seed.organisationNumber,
      },
      roundStartsOn: null,
      attachments: [],
    })
  })

  it('refuses an older revision than the one that is saved, and answers a repeated press that it is sent', async () => {
    const { id } = await stage.order().create(stage.world)
    const hr = stage.party('employer')
    expect(await sendOrder(hr, { orderId: id, revision: 1 })).toEqual(refused('draft_changed'))
    const presses = await Promise.all(Array.from({ length: 10 }, () => send(id, stage.preparer())))
    const outcomes = presses.map(press => (press.ok ? press.value : press.reason))
    expect(outcomes.toSorted()).toEqual([...Array(9).fill('already_sent'), 'sent'])
    expect((await eventKinds(id)).filter(kind => kind === 'order.sent')).toHaveLength(1)
    expect(await asSystem(tx => tx.orderVersion.count({ where: { orderId: id } }))).toBe(1)
  })

  it.each(['need', 'goal', 'planAfter', 'targetGroup', 'unit'] as const)(
    'refuses an order without %s',
    async field => {
      const { id } = await stage
        .order()
        .saying({ [field]: ' ' })
        .create(stage.world)
      expect(await send(id)).toEqual(refused('draft_incomplete'))
      expect((await getPreFlight(stage.party('employer'), id))?.missing).toEqual([{ field, fault: 'empty' }])
      expect(await asSystem(tx => tx.orderVersion.count({ where: { orderId: id } }))).toBe(0)
    },
  )

  it("does not find another organisation's order, and is not for staff", async () => {
    const { id } = await stage.order().shared().create(stage.world)
    expect(await send(id, stage.foreigner())).toEqual(refused('not_found'))
    expect(await send(id, stage.staff())).toEqual(refused('not_allowed'))
    expect((await orderRow(id)).status).toBe('draft')
  })

  it('refuses while a party is unclear or a union has nobody to sign', async () => {
    const { world } = stage
    const unclear = await anOrganisation().withUnclear('seko').create(world)
    const unclearOrder = await anOrder().by(unclear).create(world)
    expect(await send(unclearOrder.id, unclearOrder.as('employer', stage.party('employer').now))).toEqual(
      refused('party_unclear'),
    )
    const alone = await anOrganisation().withParties('employer').create(world)
    const lonely = await anOrder().by(alone).create(world)
    expect(await send(lonely.id, lonely.as('employer', stage.party('employer').now))).toEqual(
      refused('no_union'),
    )
  })

  it('asks no party without a local counterpart, and says so in the version', async () => {
    const { id } = await anOrder().by(stage.away).awaitingSignatures().create(stage.world)
    const version = await versionOf(id)
    const absent = await asSystem(tx =>
      tx.orderVersionParty.findMany({
        where: { versionId: version.id, representation: { not: 'represented' } },
      }),
    )
    expect(absent).toMatchObject([{ party: 'saco_s', representation: 'no_counterpart' }])
  })

  it('ends the interest that the order grew out of', async () => {
    const { id } = await stage.order().of('valkommen-tillbaka').create(stage.world)
    const hr = stage.party('employer')
    const interest = await asSystem(async tx => {
      const { serviceId } = await tx.order.findUniqueOrThrow({ where: { id } })
      const { organisation, party, personId, name, email, now } = hr
      const who = { organisationId: organisation.id, party, personId, contactName: name, contactEmail: email }
      const made = await tx.interest.create({
        data: { ...who, serviceId, need: 'Ja', timing: 'soon', createdAt: now },
      })
      await tx.order.update({ where: { id }, data: { interestId: made.id } })
      return made
    })
    await send(id)
    const after = await asSystem(tx => tx.interest.findUniqueOrThrow({ where: { id: interest.id } }))
    expect(after.orderedAt).toEqual(hr.now)
  })
})

it('a draft that was emptied again tells what is missing', async () => {
  const { id } = await stage.order().create(stage.world)
  const { revision } = await orderRow(id)
  const input = { orderId: id, revision, intent: 'save' as const, ...emptyDraft, ...emptyParticulars }
  expect((await saveDraft(stage.party('employer'), input)).ok).toBe(true)
  expect(await send(id)).toEqual(refused('draft_incomplete'))
})
