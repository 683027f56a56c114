import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { showInterest } from '@/features/interest/commands'
import { suggestedPeriod } from '@/features/interest/rules'
import { emptyDraft } from '@/features/orders/content/order-content'
import { saveDraft, saveParticulars, shareDraft, startOrder } from '@/features/orders/drafting/draft-commands'
import { withdrawOrder } from '@/features/orders/ending/commands'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import { getOrder } from '@/features/orders/queries'
import {
  aStage,
  chainFaults,
  eventKinds,
  lastEvent,
  NOW,
  orderRow,
  refused,
  type Stage,
  TODAY,
} from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const particulars = { ...emptyParticulars, contactName: 'Karin', diaryNumber: 'VLV 2021/17' }
const draft = { intent: 'save' as const, ...emptyDraft, ...particulars, need: 'Många slutar.' }
const written = (orderId: string, revision: number) => ({ orderId, revision, ...draft })

describe('startOrder', () => {
  it('begins a draft for the own organisation on the published revision, and logs it', async () => {
    const started = await startOrder(stage.party('seko'), { service: 'ia-systemet' })
    if (!started.ok) throw new Error(started.reason)
    expect(await orderRow(started.value)).toMatchObject({
      organisationId: stage.home.id,
      status: 'draft',
      startedByParty: 'seko',
      revision: 1,
      versionNumber: 0,
      sharedAt: null,
    })
    expect(await eventKinds(started.value)).toEqual(['order.drafted'])
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('begins with the need that was already written', async () => {
    const need = 'Vi vill att en arbetsgrupp ska fungera bättre.'
    const started = await startOrder(stage.party('employer'), { service: 'arbetsliv-2-0', need })
    if (!started.ok) throw new Error(started.reason)
    expect((await orderRow(started.value)).content).toMatchObject({ need, goal: '' })
  })

  it('takes need and contact from the interest that it grows out of', async () => {
    const hr = stage.party('employer')
    const { id } = await aShownInterest('arbetsliv-2-0')
    const started = await startOrder(hr, { service: 'arbetsliv-2-0', interestId: id })
    const row = started.ok && (await orderRow(started.value))
    const content = { need: 'Nytt arbetssätt.', ...suggestedPeriod('soon', TODAY) }
    expect(row).toMatchObject({ interestId: id, contactName: 'Gun', content })
  })

  it("does not take another organisation's interest", async () => {
    const { id } = await aShownInterest('ia-systemet')
    const started = await startOrder(stage.foreigner(), { service: 'ia-systemet', interestId: id })
    expect(started.ok && (await orderRow(started.value)).interestId).toBeNull()
  })

  it.each([
    ['a paused service', 'ursakta-roran', 'service_not_orderable'],
    ['a coming service', 'samskapat-utvecklingsarbete', 'service_not_orderable'],
    ['a service that there is not', 'finns-inte', 'not_found'],
  ] as const)('refuses %s', async (_what, service, reason) => {
    expect(await startOrder(stage.party('employer'), { service })).toEqual(refused(reason))
  })

  it('is not for those who act for no party', async () => {
    const input = { service: 'ia-systemet' }
    for (const actor of [stage.staff(), stage.admin(), stage.deliverer(), await stage.reader()]) {
      expect(await startOrder(actor, input)).toEqual(refused('not_allowed'))
    }
    expect(await startOrder(await stage.person(), input)).toEqual(refused('not_allowed'))
  })
})

describe('saveDraft', () => {
  it('keeps what was written, steps the revision on, and logs it', async () => {
    const { id } = await stage.order().create(stage.world)
    const { revision } = await orderRow(id)
    const saved = await saveDraft(stage.preparer(), written(id, revision))
    expect(saved).toMatchObject({ ok: true, value: { revision: revision + 1, isCommented: false } })
    expect(await orderRow(id)).toMatchObject({
      revision: revision + 1,
      content: { need: 'Många slutar.' },
      diaryNumber: 'VLV 2021/17',
    })
    expect((await eventKinds(id)).at(-1)).toBe('order.saved')
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('of two who read the same revision the second is refused, and the first text stays', async () => {
    const { id } = await stage.order().create(stage.world)
    const { revision } = await orderRow(id)
    const both = await Promise.all([
      saveDraft(stage.party('employer'), { ...written(id, revision), goal: 'A' }),
      saveDraft(stage.preparer(), { ...written(id, revision), goal: 'B' }),
    ])
    expect(both.filter(result => result.ok)).toHaveLength(1)
    expect(both).toContainEqual(refused('draft_saved_meanwhile'))
    expect(await orderRow(id)).toMatchObject({
      revision: revision + 1,
      content: { goal: both[0].ok ? 'A' : 'B' },
    })
  })

  it('is over when the order has been sent', async () => {
    const { id } = await stage.order().awaitingSignatures().create(stage.world)
    const { revision } = await orderRow(id)
    const saved = await saveDraft(stage.party('employer'), written(id, revision))
    const values = expect.objectContaining({ how: 'sent', when: expect.stringMatching(/\d\d$/) })
    expect(saved).toMatchObject({ reason: 'draft_is_over', values, isHead: true, seeAt: `/avrop/${id}` })
    await withdrawOrder(stage.party('employer'), { orderId: id, reason: 'Fel grupp.' })
    const ended = await saveDraft(stage.party('employer'), written(id, revision))
    expect(ended).toMatchObject({ reason: 'draft_is_over', values: { how: 'moved' } })
  })

  it('finds no order of another organisation, nor one that there is not', async () => {
    const { id } = await stage.order().shared().create(stage.world)
    expect(await saveDraft(stage.foreigner(), written(id, 2))).toEqual(refused('not_found'))
    expect(await saveDraft(stage.party('seko'), written(randomUUID(), 2))).toEqual(refused('not_found'))
  })

  it('is not for staff', async () => {
    const { id } = await stage.order().shared().create(stage.world)
    expect(await saveDraft(stage.staff(), written(id, 2))).toEqual(refused('not_allowed'))
  })
})

describe('shareDraft', () => {
  it('lets the other side and staff see, once, and logs it', async () => {
    const { id } = await stage.order().create(stage.world)
    for (const actor of [stage.party('saco_s'), stage.staff()]) expect(await getOrder(actor, id)).toBeNull()
    expect(await shareDraft(stage.party('employer'), id)).toEqual({ ok: true, value: id })
    expect(await shareDraft(stage.party('employer'), id)).toEqual({ ok: true, value: id })
    for (const actor of [stage.party('saco_s'), stage.staff()]) {
      expect(await getOrder(actor, id)).toMatchObject({ id, sharedAt: NOW })
    }
    expect((await eventKinds(id)).filter(kind => kind === 'order.shared')).toHaveLength(1)
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('is over when the order has been sent', async () => {
    const { id } = await stage.order().awaitingSignatures().create(stage.world)
    expect(await shareDraft(stage.party('employer'), id)).toEqual(refused('order_moved_on'))
  })

  it("does not find another organisation's draft, nor the other side's", async () => {
    const { id } = await stage.order().create(stage.world)
    for (const actor of [stage.foreigner(), stage.party('ofr_s_p_o'), stage.staff()]) {
      expect(await shareDraft(actor, id)).toEqual(refused('not_found'))
    }
  })
})

describe('saveParticulars', () => {
  it('voids no signature, is logged in words that can be erased, and the chain holds', async () => {
    const { id } = await stage.order().signedBy('employer', 'seko').create(stage.world)
    expect(await saveParticulars(stage.party('saco_s'), { orderId: id, ...particulars })).toMatchObject({
      ok: true,
    })
    expect(await orderRow(id)).toMatchObject({ diaryNumber: 'VLV 2021/17', status: 'awaiting_signatures' })
    const order = await getOrder(stage.party('employer'), id)
    expect(order?.awaited).toEqual(['ofr_s_p_o', 'saco_s'])
    const event = await lastEvent(id)
    expect(event.kind).toBe('order.particulars_changed')
    expect(event.texts).toContainEqual({ field: 'diaryNumber', text: 'VLV 2021/17' })
    expect(JSON.stringify(event.facts)).not.toContain('VLV')
    expect(await chainFaults(stage.home.id)).toEqual([])
  })

  it('finds no order of another organisation, and is not for staff', async () => {
    const { id } = await stage.order().awaitingSignatures().create(stage.world)
    const input = { orderId: id, ...particulars }
    expect(await saveParticulars(stage.foreigner(), input)).toEqual(refused('not_found'))
    expect(await saveParticulars(stage.staff(), input)).toEqual(refused('not_allowed'))
    expect((await orderRow(id)).diaryNumber).toBe('')
  })
})

async function aShownInterest(service: string) {
  const shown = await showInterest(stage.party('seko'), {
    service,
    need: 'Nytt arbetssätt.',
    timing: 'soon',
    contactName: 'Gun',
    contactEmail: 'gun@facket-3.example',
  })
  if (!shown.ok) throw new Error(shown.reason)
  return { id: shown.value.interestId }
}
