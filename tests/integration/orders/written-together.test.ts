import { beforeAll, describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { readDraft } from '@/features/catalogue/editing/draft-content'
import { publishServiceDraft } from '@/features/catalogue/editing/publish-commands'
import { services } from '@/features/catalogue/thirteen/services'
import { remindEachMorning } from '@/features/notifications/reminders/jobs'
import { emptyDraft } from '@/features/orders/content/order-content'
import { saveDraft, shareDraft, startOrder } from '@/features/orders/drafting/draft-commands'
import { lastWriterOf } from '@/features/orders/drafting/last-writer'
import { getWritingGuide } from '@/features/orders/drafting/queries'
import { emptyParticulars } from '@/features/orders/particulars/particulars'
import { getOrder } from '@/features/orders/queries'
import type { SaveDraft } from '@/features/orders/schema'
import { listMessages } from '@/features/orders/thread/queries'
import { addDays, type Day, stockholmInstant } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { saveOver } from '../../support/catalogue-stage'
import {
  aStage,
  eventKinds,
  found,
  lastEvent,
  orderRow,
  refused,
  type Stage,
  TODAY,
} from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})

async function begun(service = 'fanga-tidiga-tecken') {
  const started = await startOrder(stage.party('employer'), { service })
  if (!started.ok) throw new Error(started.reason)
  return started.value
}

async function shared() {
  const id = await begun()
  await shareDraft(stage.party('employer'), id)
  return id
}

/** Writes with what stands there, as a browser posts it. */
function write(party: Party, orderId: string, change: Partial<SaveDraft> & { revision: number }) {
  const posted = { ...emptyDraft, ...emptyParticulars, intent: 'save' as const, orderId, ...change }
  return saveDraft(stage.party(party), posted)
}

describe('what stands beside a draft', () => {
  it('is what the revision that it was begun on says, whatever is published later', async () => {
    const [hr, service] = [stage.party('employer'), 'valkommen-tillbaka']
    const id = await begun(service)
    const before = await getWritingGuide(hr, id)
    expect(before?.examples.map(one => one.about.en)).toEqual([
      'An agency with ten offices',
      'A public enterprise, a unit on shifts',
    ])
    const { content } = found(
      services.find(one => one.slug === service),
      service,
    )
    const saves = await saveOver(stage.staff(), service, readDraft(content))
    await publishServiceDraft(stage.staff(), { service, saves })
    expect(await getWritingGuide(hr, id)).toEqual(before)
    expect((await getWritingGuide(hr, await begun(service)))?.examples).toEqual([])
  })
})

describe('a new draft', () => {
  it('has filled in what the service leaves no choice about, and nothing else', async () => {
    const modes = { 'ia-systemet': 'digital', 'fanga-tidiga-tecken': null } as const
    for (const [service, mode] of Object.entries(modes)) {
      const started = await startOrder(stage.party('employer'), { service })
      const { content } = await orderRow(started.ok ? started.value : '')
      expect(content).toEqual({ ...emptyDraft, mode })
    }
  })
})

describe('the words of a shared draft', () => {
  it('are each told with the party that wrote them last', async () => {
    const id = await shared()
    await write('employer', id, { revision: 1, need: 'Vi slutar.', goal: 'Färre slutar.' })
    await write('saco_s', id, { revision: 2, need: 'Vi slutar.', goal: 'Två i stället för tio.' })
    const order = found(await getOrder(stage.party('seko'), id), 'order')
    const of = (field: 'need' | 'goal' | 'planAfter') => lastWriterOf(order.events, field)?.party ?? null
    expect([of('need'), of('goal'), of('planAfter')]).toEqual(['employer', 'saco_s', null])
  })

  it('are kept as each party saved them last, and no other save touches that', async () => {
    const id = await shared()
    await write('employer', id, { revision: 1, need: 'Vi slutar.' })
    await write('saco_s', id, { revision: 2, need: 'Vi slutar tidigt.' })
    await write('employer', id, { revision: 3, need: 'Vi slutar i tid.', unit: 'Registraturen' })
    const { partyDrafts } = found(await getOrder(stage.party('seko'), id), 'order')
    expect(partyDrafts).toEqual({
      employer: { ...emptyDraft, need: 'Vi slutar i tid.', unit: 'Registraturen' },
      saco_s: { ...emptyDraft, need: 'Vi slutar tidigt.' },
      // As it was shared, for those that have not met it.
      shared: emptyDraft,
    })
  })
})

describe('a saving', () => {
  it.each([
    ['an answer', { need: 'Vi slutar.' }, 'need'],
    ['the contact alone', { contactName: 'Sam Sund' }, 'contactName'],
    ['nothing, along with a comment', { comments: { goal: 'Hur märker vi det?' } }, ''],
  ])('that changes %s tells the log which fields', async (_case, typed, fields) => {
    const id = await shared()
    await write('employer', id, { revision: 1 })
    await write('seko', id, { revision: 2, ...typed })
    const { events } = found(await getOrder(stage.party('seko'), id), 'order')
    const saved = events.findLast(({ kind }) => kind === 'order.saved')
    expect(saved?.facts).toMatchObject({ fields })
  })
})

describe('a comment on a question', () => {
  it('goes along with a press, is read by all who write, and keeps its words out of the log', async () => {
    const id = await shared()
    const comments = { goal: 'Hur märker vi det?' }
    expect(await write('seko', id, { revision: 1, intent: 'comment', comments })).toMatchObject({ ok: true })
    const event = found(await lastEvent(id), 'event')
    expect(event).toMatchObject({ kind: 'order.commented', facts: { party: 'seko', question: 'goal' } })
    expect(JSON.stringify(event)).not.toContain('märker')
    for (const actor of [stage.party('employer'), stage.party('saco_s'), stage.staff()]) {
      const [message] = await listMessages(actor, id)
      expect(message).toMatchObject({ question: 'goal', party: 'seko', body: 'Hur märker vi det?' })
    }
    expect(await listMessages(stage.foreigner(), id)).toEqual([])
  })

  it('waits while it is still being written', async () => {
    const id = await shared()
    await write('seko', id, { revision: 1, intent: 'pause', comments: { goal: 'Hur' } })
    expect(await listMessages(stage.party('seko'), id)).toEqual([])
  })

  it('is refused while only its own side sees the draft, with all that was typed', async () => {
    const id = await begun()
    const saved = await write('employer', id, { revision: 1, comments: { need: 'Räcker det?' } })
    expect(saved).toEqual(refused('thread_not_open'))
  })
})

describe('a draft that is left', () => {
  const morningOf = (day: Day) =>
    makeActor({ role: 'system', now: stockholmInstant(day, '08:00'), locale: 'sv' })

  it('is reminded of after a week, once, and not again when it is left once more', async () => {
    const id = await begun()
    const left = async () => (await eventKinds(id)).filter(kind => kind === 'order.draft_left').length
    await remindEachMorning(morningOf(addDays(TODAY, 7)))
    expect(await left()).toBe(0)
    const next = morningOf(addDays(TODAY, 8))
    await Promise.all([remindEachMorning(next), remindEachMorning(next)])
    expect(await left()).toBe(1)
    await remindEachMorning(morningOf(addDays(TODAY, 28)))
    expect(await left()).toBe(1)
  })
})

it('a stale save says who saved meanwhile and what stands, goes by it at the next press, and stops a third', async () => {
  const { id } = await stage.order().shared().create(stage.world)
  const { revision } = await orderRow(id)
  const said = (number: number, goal: string) => ({
    orderId: id,
    revision: number,
    intent: 'save' as const,
    ...emptyDraft,
    ...emptyParticulars,
    goal,
  })
  const hr = stage.party('employer')
  const theirs = { ...said(revision, 'Av Seko'), participants: 12, diaryNumber: 'SEKO 1' }
  expect(await saveDraft(stage.party('seko'), theirs)).toMatchObject({ ok: true })
  const own = said(revision, 'Av oss')
  const stands = { goal: 'Av Seko', participants: '12', diaryNumber: 'SEKO 1' }
  const [shown, next] = [revision + 1, revision + 2].map(String)
  const stale = await saveDraft(hr, own)
  expect(stale).toMatchObject({ values: { who: 'seko' }, fills: { revision: [shown] }, stands })
  expect(
    await saveDraft(stage.party('ofr_s_p_o'), { ...own, revision: Number(shown), goal: 'Av OFR' }),
  ).toMatchObject({ ok: true })
  const again = await saveDraft(hr, { ...own, revision: Number(shown) })
  expect(again).toMatchObject({
    values: { who: 'ofr_s_p_o' },
    fills: { revision: [next] },
    stands: { goal: 'Av OFR' },
  })
  expect(await saveDraft(hr, { ...own, revision: Number(next) })).toMatchObject({ ok: true })
  expect(await orderRow(id)).toMatchObject({ content: { goal: 'Av oss' } })
  const elsewhere = await saveDraft(hr, { ...own, goal: 'I ett annat fönster' })
  expect(elsewhere).toMatchObject({ values: { who: 'you' }, stands: { goal: 'Av oss' } })
})
