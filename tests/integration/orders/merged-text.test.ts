import { beforeAll, describe, expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { textsOf } from '@/features/orders/drafting/answers'
import { saveDraft } from '@/features/orders/drafting/draft-commands'
import { marksOf } from '@/features/orders/drafting/three-way'
import { withdrawOrder } from '@/features/orders/ending/commands'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import type { SaveDraft } from '@/features/orders/schema'
import { marksText } from '@/lib/marks'
import type { Party } from '@/lib/party'
import { aStage, asSystem, eventKinds, orderRow, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const empty = { ...emptyDraft, ...emptyParticulars }
const first = { ...empty, need: 'Behovet.', goal: 'Målet.', contactName: 'Karin' }
type Next = Pick<SaveDraft, 'revision' | 'began'>

/** A draft that both sides have open, each on a page that began from the same text. */
async function openToBoth() {
  const { id } = await stage.order().shared().create(stage.world)
  const { revision, roundId } = await orderRow(id)
  const saved = await saveDraft(stage.party('employer'), { ...first, intent: 'save', orderId: id, revision })
  if (!saved.ok) throw new Error(saved.reason)
  const page = { revision: saved.value.revision, began: marksText(marksOf(textsOf({ ...first, roundId }))) }
  const write = (party: Party, typed: Partial<SaveDraft>, next: Next = page) =>
    saveDraft(stage.party(party), { ...first, intent: 'save', orderId: id, ...next, ...typed })
  return { id, page, write }
}

/** As the page posts it next. */
function nextOf(answer: Awaited<ReturnType<typeof saveDraft>>): Next {
  const fills = answer.ok ? answer.value.fills : answer.fills
  return { revision: Number(fills?.revision?.[0]), began: fills?.began?.[0] }
}

const factsOfReplaced = async (orderId: string) => {
  const where = { orderId, kind: 'order.text_replaced' }
  const rows = await asSystem(tx => tx.event.findMany({ where, select: { facts: true } }))
  return rows.map(({ facts }) => facts)
}

describe('two who write in one draft at once', () => {
  it.each(['save', 'pause'] as const)(
    'both keep what they changed in different answers, by a %s',
    async intent => {
      const { id, write } = await openToBoth()
      expect(
        await write('saco_s', { goal: 'Målet, av Saco-S.', contactName: 'Henrik', intent }),
      ).toMatchObject({
        ok: true,
      })
      const later = await write('ofr_s_p_o', { planAfter: 'Planen, av OFR.', participants: 12, intent })
      const takes = { goal: 'Målet, av Saco-S.', contactName: 'Henrik' }
      expect(later).toMatchObject({ ok: true, value: { takes } })
      const content = {
        goal: 'Målet, av Saco-S.',
        planAfter: 'Planen, av OFR.',
        participants: 12,
        need: 'Behovet.',
      }
      expect(await orderRow(id)).toMatchObject({ content, contactName: 'Henrik' })
      // The page that goes on with the old words of the other has not changed them either.
      const again = await write('ofr_s_p_o', { planAfter: 'Planen.', ...takes }, nextOf(later))
      expect(again).toMatchObject({ ok: true, value: { takes: {} } })
      expect(await orderRow(id)).toMatchObject({ content: { goal: takes.goal, planAfter: 'Planen.' } })
      expect(await factsOfReplaced(id)).toEqual([])
    },
  )

  it('are asked about the answer that both changed, and about no other', async () => {
    const { id, write } = await openToBoth()
    await write('saco_s', { goal: 'Av Saco-S.', need: 'Behovet, av Saco-S.' })
    const clash = await write('ofr_s_p_o', { goal: 'Av OFR.', planAfter: 'Planen.' })
    expect(clash).toMatchObject({ reason: 'draft_saved_meanwhile', values: { who: 'saco_s' } })
    expect(clash).toMatchObject({ stands: { goal: 'Av Saco-S.' }, takes: { need: 'Behovet, av Saco-S.' } })
    expect(!clash.ok && Object.keys(clash.stands ?? {})).toEqual(['goal'])
    const content = { goal: 'Av Saco-S.', need: 'Behovet, av Saco-S.', planAfter: 'Planen.' }
    expect(await orderRow(id)).toMatchObject({ content })
    const typed = { ...content, goal: 'Av OFR.' }
    expect(await write('ofr_s_p_o', typed, nextOf(clash))).toMatchObject({ ok: true })
    expect(await orderRow(id)).toMatchObject({ content: typed })
    // The one whose text fell is told, by answer.
    expect(await factsOfReplaced(id)).toEqual([{ party: 'ofr_s_p_o', of: 'saco_s', question: 'goal' }])
    expect((await eventKinds(id)).at(-1)).toBe('order.text_replaced')
  })

  it('keep the text that fell beside the draft until it is over, and in no event', async () => {
    const { id, write } = await openToBoth()
    await write('saco_s', { goal: 'Av Saco-S.' })
    const clash = await write('ofr_s_p_o', { goal: 'Av OFR.' })
    const done = await write('ofr_s_p_o', { goal: 'Av OFR.' }, nextOf(clash))
    const kept = { replaced: { saco_s: { goal: 'Av Saco-S.' } } }
    expect(await orderRow(id)).toMatchObject({ partyDrafts: kept })
    await write('saco_s', { goal: 'Av OFR.', unit: 'Registraturen' }, nextOf(done))
    expect(await orderRow(id)).toMatchObject({ partyDrafts: kept })
    const events = await asSystem(tx =>
      tx.event.findMany({ where: { orderId: id }, include: { texts: true } }),
    )
    expect(JSON.stringify(events)).not.toContain('Av Saco-S.')
    await withdrawOrder(stage.party('employer'), { orderId: id, reason: 'Vi väntar.' })
    const over = await orderRow(id)
    expect(over.partyDrafts).toMatchObject({ saco_s: { unit: 'Registraturen' } })
    expect(JSON.stringify(over.partyDrafts)).not.toContain('Av Saco-S.')
  })

  it('keep the text of the other by a choice, and every answer beside it', async () => {
    const { id, write } = await openToBoth()
    await write('saco_s', { goal: 'Av Saco-S.' })
    const typed = { goal: 'Av OFR.', planAfter: 'Planen.' }
    const clash = await write('ofr_s_p_o', typed)
    const kept = { ...typed, need: 'Behovet, av OFR.', intent: 'keep' as const }
    expect(await write('ofr_s_p_o', kept, nextOf(clash))).toMatchObject({ ok: true })
    const content = { goal: 'Av Saco-S.', planAfter: 'Planen.', need: 'Behovet, av OFR.' }
    expect(await orderRow(id)).toMatchObject({ content, partyDrafts: { ofr_s_p_o: content } })
    expect(await factsOfReplaced(id)).toEqual([])
  })

  it('keep both texts by a choice, one after the other, and nobody is told of a text that fell', async () => {
    const { id, write } = await openToBoth()
    await write('saco_s', { goal: 'Av Saco-S.' })
    const clash = await write('ofr_s_p_o', { goal: 'Av OFR.', planAfter: 'Planen.' })
    const both = { goal: 'Av OFR.', planAfter: 'Planen.', intent: 'both' as const }
    expect(await write('ofr_s_p_o', both, nextOf(clash))).toMatchObject({ ok: true })
    const content = { goal: 'Av Saco-S.\n\nAv OFR.', planAfter: 'Planen.' }
    expect(await orderRow(id)).toMatchObject({ content, partyDrafts: { ofr_s_p_o: content } })
    // The same press once more joins nothing, nor does one of a page that has compared nothing.
    expect(await write('ofr_s_p_o', both, nextOf(clash))).toMatchObject({ ok: true })
    expect(await write('ofr_s_p_o', both)).toMatchObject({ reason: 'draft_saved_meanwhile' })
    expect(await orderRow(id)).toMatchObject({ content })
    expect(await factsOfReplaced(id)).toEqual([])
  })

  it('are asked again about two answers that can not be one', async () => {
    const { id, write } = await openToBoth()
    await write('saco_s', { goal: 'Av Saco-S.', unit: 'Arkivet' })
    const typed = { goal: 'Av OFR.', unit: 'Registraturen' }
    const clash = await write('ofr_s_p_o', typed)
    const again = await write('ofr_s_p_o', { ...typed, intent: 'both' }, nextOf(clash))
    expect(again).toMatchObject({ reason: 'draft_saved_meanwhile', stands: { unit: 'Arkivet' } })
    expect(await orderRow(id)).toMatchObject({
      content: { goal: 'Av Saco-S.\n\nAv OFR.', unit: 'Arkivet' },
    })
  })

  it('are not past the question by a pause, which shows no text beside another', async () => {
    const { id, write } = await openToBoth()
    await write('saco_s', { goal: 'Av Saco-S.' })
    let answer = await write('ofr_s_p_o', { goal: 'Av OFR.', intent: 'pause' })
    for (const intent of ['pause', 'save'] as const) {
      const reason = intent === 'pause' ? 'draft_clashes' : 'draft_saved_meanwhile'
      answer = await write('ofr_s_p_o', { goal: 'Av OFR.', intent }, nextOf(answer))
      expect(answer).toMatchObject({ ok: false, reason })
    }
    expect(await orderRow(id)).toMatchObject({ content: { goal: 'Av Saco-S.' } })
  })

  it('send no comment and share nothing while an answer is left out', async () => {
    const { id, write } = await openToBoth()
    await write('saco_s', { goal: 'Av Saco-S.' })
    await write('ofr_s_p_o', { goal: 'Av OFR.', intent: 'comment', comments: { need: 'Räcker det?' } })
    expect(await eventKinds(id)).not.toContain('order.commented')
  })
})
