import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedInActor } from '@/auth/actor'
import { notify } from '@/features/notifications/jobs'
import { listToldOf } from '@/features/notifications/opening/queries'
import { draftContentSchema, emptyDraft } from '@/features/orders/content/order-content'
import { saveDraft, shareDraft, startOrder } from '@/features/orders/drafting/draft-commands'
import { mayAccept } from '@/features/orders/drafting/last-writer'
import { acceptDraft } from '@/features/orders/drafting/reading-commands'
import { sinceHere } from '@/features/orders/lists/since-here'
import { hasNews } from '@/features/orders/lists/talk'
import { listWaiting } from '@/features/orders/lists/waiting-queries'
import { getOrder } from '@/features/orders/queries'
import { listMessages } from '@/features/orders/thread/queries'
import { type Party, parties } from '@/lib/party'
import { aStage, eventKinds, found, lastEvent, NOW, orderRow, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

const particulars = {
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  diaryNumber: '',
  practicalNotes: '',
}

/** All that the order's own page tells as new to its reader. */
async function newsOnPage(actor: SignedInActor, id: string) {
  const order = found(await getOrder(actor, id), 'order')
  const [messages, told] = [await listMessages(actor, id), await listToldOf(actor, id)]
  const since = sinceHere(actor, order, { messages, told })
  if (!since) return null
  const { changed, comments, answers, first } = since
  expect(messages.some(one => one.id === first)).toBe((comments?.fresh ?? 0) + answers.length > 0)
  return { changed, comments, answers }
}

it('a draft is shared with what is typed, in one press that may be repeated', async () => {
  const { id } = await stage.order().create(stage.world)
  const revision = (await getOrder(stage.party('employer'), id))?.revision ?? 0
  const typed = {
    ...emptyDraft,
    ...particulars,
    orderId: id,
    revision,
    intent: 'share' as const,
    need: 'Många slutar.',
  }
  expect((await saveDraft(stage.party('employer'), typed)).ok).toBe(true)
  const shared = await getOrder(stage.party('saco_s'), id)
  expect(shared).toMatchObject({ sharedAt: NOW, content: { need: typed.need } })
  // As it was shared, for those that have not met it.
  expect((await orderRow(id)).partyDrafts).toMatchObject({ shared: { need: typed.need } })
  expect((await saveDraft(stage.party('saco_s'), { ...typed, revision: revision + 1 })).ok).toBe(true)
  expect((await eventKinds(id)).filter(kind => kind === 'order.shared')).toHaveLength(1)
})

describe('whom a draft waits for', () => {
  const turns = async (id: string) => {
    const lists = parties.map(async party => {
      const { onMe, onOthers } = await listWaiting(stage.party(party))
      const has = (met: readonly { id: string }[]) => met.some(one => one.id === id)
      return has(onMe.met) ? 'own' : has(onOthers.met) ? 'others' : 'unseen'
    })
    return Promise.all(lists)
  }

  it('the union that began it, others that write in it, and once it is shared the other side', async () => {
    const started = await startOrder(stage.party('ofr_s_p_o'), { service: 'ia-systemet' })
    const orderId = found(started.ok ? started.value : null, 'draft')
    expect(await turns(orderId)).toEqual(['unseen', 'own', 'others', 'others'])
    const written = { ...emptyDraft, ...particulars, orderId, revision: 1, need: 'Många slutar.' }
    expect((await saveDraft(stage.party('seko'), { ...written, intent: 'save' })).ok).toBe(true)
    expect(await turns(orderId)).toEqual(['unseen', 'own', 'others', 'own'])
    const later = new Date(NOW.getTime() + 60_000)
    expect((await shareDraft({ ...stage.party('ofr_s_p_o'), now: later }, orderId)).ok).toBe(true)
    // Those who wrote it wait for the other side's word.
    expect(await turns(orderId)).toEqual(['own', 'others', 'others', 'others'])
    const { onOthers } = await listWaiting(stage.party('ofr_s_p_o'))
    expect(onOthers.orders.find(({ id }) => id === orderId)).toMatchObject({
      lastBy: 'ofr_s_p_o',
      answered: { done: 1 },
    })
    const { onMe } = await listWaiting(stage.party('employer'))
    const row = onMe.orders.find(({ id }) => id === orderId)
    expect(row?.events?.map(({ kind }) => kind)).toEqual(['order.drafted', 'order.saved', 'order.shared'])
    expect(row && mayAccept(row, 'employer')).toBe(true)
    expect((await orderRow(orderId)).waitingSince).toEqual(later)
  })

  it('the side that did not write and is not content last in it, and a change is new until then', async () => {
    const { id } = await stage.order().shared().create(stage.world)
    const at = (party: Party, minute: number) => ({
      ...stage.party(party),
      now: new Date(NOW.getTime() + minute * 60_000),
    })
    const accept = async (party: Party, minute: number) => {
      const { revision } = await orderRow(id)
      return acceptDraft(at(party, minute), { orderId: id, revision })
    }
    const save = async (party: Party, minute: number, change: object) => {
      const { revision, content } = await orderRow(id)
      const typed = { ...draftContentSchema.parse(content), ...particulars, orderId: id, revision, ...change }
      expect(await saveDraft(at(party, minute), { ...typed, intent: 'save' })).toMatchObject({ ok: true })
    }
    expect(await turns(id)).toEqual(['others', 'own', 'own', 'own'])
    expect(await accept('ofr_s_p_o', 1)).toEqual({ ok: true, value: id })
    expect(await turns(id)).toEqual(['own', 'others', 'others', 'others'])
    await save('employer', 2, { goal: 'Färre slutar.' })
    expect(await turns(id)).toEqual(['others', 'own', 'own', 'own'])
    // One that was content is told what changed since, however often it looks. Others are told what did since it was shared.
    const changed = [{ party: 'employer', fields: ['goal'] }]
    expect(await newsOnPage(stage.party('ofr_s_p_o'), id)).toMatchObject({ changed })
    expect(await newsOnPage(stage.party('ofr_s_p_o'), id)).toMatchObject({ changed })
    expect(await newsOnPage(stage.party('seko'), id)).toMatchObject({ changed })
    const stale = await acceptDraft(at('ofr_s_p_o', 3), { orderId: id, revision: 1 })
    expect(stale).toMatchObject({ ok: false, reason: 'draft_changed' })
    expect(await accept('ofr_s_p_o', 3)).toMatchObject({ ok: true })
    expect(await accept('ofr_s_p_o', 4)).toMatchObject({ ok: true })
    expect((await eventKinds(id)).filter(kind => kind === 'order.draft_accepted')).toHaveLength(2)
    expect(await newsOnPage(stage.party('ofr_s_p_o'), id)).toBeNull()
    // An answer to a comment is no contentment with what the other side then wrote.
    await save('employer', 5, { need: 'Många slutar.' })
    await save('ofr_s_p_o', 6, { comments: { need: 'Ja.' } })
    const after = [{ party: 'employer', fields: ['need'] }]
    expect(await newsOnPage(stage.party('ofr_s_p_o'), id)).toMatchObject({ changed: after })
    expect((await orderRow(id)).partyDrafts).not.toMatchObject({ ofr_s_p_o: { need: 'Många slutar.' } })
    const { onMe, onOthers } = await listWaiting(stage.party('ofr_s_p_o'))
    const row = [...onMe.orders, ...onOthers.orders].find(one => one.id === id)
    expect(row?.changed).toEqual(after)
    expect(await accept('ofr_s_p_o', 7)).toMatchObject({ ok: true })
    expect((await eventKinds(id)).filter(kind => kind === 'order.draft_accepted')).toHaveLength(3)
    expect((await orderRow(id)).partyDrafts).toMatchObject({ ofr_s_p_o: { goal: 'Färre slutar.' } })
  })

  it('and ten savings of one side are told once to each party of the other', async () => {
    const { id } = await stage.order().shared().create(stage.world)
    const save = async (party: Party, change: object) => {
      const { revision, content } = await orderRow(id)
      const typed = { ...draftContentSchema.parse(content), ...particulars, orderId: id, revision, ...change }
      expect(await saveDraft(stage.party(party), { ...typed, intent: 'pause' })).toMatchObject({ ok: true })
    }
    const told = async () => (await eventKinds(id)).filter(kind => kind === 'order.draft_changed').length
    await save('employer', { goal: 'Utan mottagare.' })
    expect(await told()).toBe(1)
    await save('saco_s', { unit: 'Arkivet' })
    expect(await told()).toBe(2)
    for (let count = 0; count < 10; count++) await save('employer', { goal: `Färre än ${count} slutar.` })
    expect(await told()).toBe(3)
    await save('saco_s', { unit: 'Registraturen' })
    await save('employer', { goal: 'Ingen slutar.' })
    expect(await told()).toBe(5)
  })

  it('the other side of the last word, and tells all who have met it of what is new', async () => {
    const { id } = await stage.order().startedBy('seko').shared().create(stage.world)
    expect(await turns(id)).toEqual(['own', 'others', 'others', 'others'])
    const minute = (count: number) => new Date(NOW.getTime() + count * 60_000)
    const save = async (by: Party, change: object, count: number) => {
      const { revision, content } = await orderRow(id)
      const typed = { ...draftContentSchema.parse(content), ...particulars, orderId: id, revision, ...change }
      const actor = { ...stage.party(by), now: minute(count) }
      expect(await saveDraft(actor, { ...typed, intent: 'save' })).toMatchObject({ ok: true })
      await notify({ eventId: found(await lastEvent(id), 'event').id })
    }
    const changed = async (by: Party) => {
      const { onMe, onOthers } = await listWaiting(stage.party(by))
      const row = found(
        [...onMe.orders, ...onOthers.orders].find(one => one.id === id),
        'row',
      )
      const { changed = [], comments = null, answers = [] } = row
      const news = { changed, comments, answers }
      expect(await newsOnPage(stage.party(by), id)).toEqual(hasNews(news) ? news : null)
      return changed
    }
    await save('employer', { goal: 'Färre slutar.' }, 1)
    // It is told to all that the draft is shared with, and not to those who did it.
    const news = [{ party: 'employer', fields: ['goal'] }]
    expect(await Promise.all(parties.map(changed))).toEqual([[], news, news, news])
    expect(await turns(id)).toEqual(['others', 'own', 'own', 'own'])
    await save('employer', { comments: { need: 'Stämmer det?' } }, 2)
    expect((await turns(id))[2]).toBe('own')
    for (const party of parties) await changed(party)
    await save('saco_s', { comments: { need: 'Ja.' } }, 3)
    await save('employer', { need: 'Många slutar.' }, 4)
    // Its own comment was no reading of what came before it.
    expect(await changed('saco_s')).toEqual([{ party: 'employer', fields: ['need', 'goal'] }])
    expect((await turns(id))[2]).toBe('own')
    await save('seko', { unit: 'Arkivet' }, 5)
    expect(await changed('seko')).toEqual([])
  })
})
