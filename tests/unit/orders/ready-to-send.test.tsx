import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { answersBy } from '@/features/orders/drafting/draft-answers'
import type { Told } from '@/features/orders/lists/met-rows'
import { rowSteps } from '@/features/orders/lists/row-steps'
import type { OrderView } from '@/features/orders/queries'
import type { MessageView } from '@/features/orders/thread/queries'
import { commentFor } from '@/features/orders/thread/unanswered'
import { NextStep } from '@/features/orders/whose-move/components/next-step'
import { OrderBar } from '@/features/orders/whose-move/components/order-bar'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')
const complete = draftContentSchema.parse({
  ...{
    unit: 'Driften',
    need: 'Vi hinner inte prata.',
    goal: 'Vi tar upp stress.',
    planAfter: 'Chefen följer.',
  },
  ...{ targetGroup: 'Alla', participants: 14, periodFrom: '2021-09-01', periodTo: '2021-10-01' },
  ...{ mode: 'digital', safetyRepresentativeInformed: false },
})
const draft = {
  ...{ id: 'o', status: 'draft', startedByParty: 'employer', sharedAt: now, sentAt: null, waitingSince: now },
  ...{ move: { who: 'side', side: 'union' }, awaited: [], changedParties: [], deadlineOn: null, lines: [] },
  ...{ content: complete, partyDrafts: {}, versionNumber: 0, validAt: null },
  service: { runsInRounds: false, mode: 'digital' },
} as unknown as OrderView
const question = {
  ...{ id: 'q', party: 'seko', body: 'Går det?', audience: 'parties', addressee: null, question: null },
  ...{ createdAt: now, readAt: now },
} as unknown as MessageView

const drawn = (part: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {part}
    </NextIntlClientProvider>,
  )
const primaryIn = (html: string) =>
  [...html.matchAll(/<a [^>]*button-primary[^>]*>/g)].map(([found]) => /href="([^"]*)"/.exec(found)?.[1])

const comment = { ...question, id: 'c', body: 'Behovet är större.', question: 'need' } as MessageView
const answer = { ...comment, id: 'a', body: 'Det är ändrat.', party: 'employer' } as MessageView

type Case = { party: Party; changes?: Partial<OrderView>; messages?: MessageView[] }

describeInZones('a shared draft', () => {
  it.each<[string, boolean, Case]>([
    ['finished, to the party that began it', true, { party: 'employer' }],
    ['finished, to the side that it was shared with', false, { party: 'seko' }],
    ['unfinished', false, { party: 'employer', changes: { content: { ...complete, goal: '' } } }],
    ['kept to its side', false, { party: 'employer', changes: { sharedAt: null } }],
    ['with a question to the reader', false, { party: 'employer', messages: [question] }],
    [
      'with a question of the reader',
      true,
      { party: 'employer', messages: [{ ...question, party: 'employer' }] },
    ],
    ['with a comment that nobody has answered', false, { party: 'employer', messages: [comment] }],
    ['with an answered comment', true, { party: 'employer', messages: [comment, answer] }],
  ])('%s: its page, its bar and its row lead to sending alike', (_case, isReady, told) => {
    const { party, changes, messages = [] } = told
    const reader = aSigner(party, now)
    const order = { ...draft, ...changes }
    const asked = messages.find(one => one.party !== party && one.question === null) ?? null
    const talk = { asked, comment: commentFor(messages, { party, isWriting: true }) }
    const row = { ...talk, isOwn: true, newVersion: null, answered: answersBy(reader, order, order.service) }
    const [step] = rowSteps(reader, { ...order, ...row } as typeof order & Told)
    expect(step?.key === 'review').toBe(isReady)
    if (talk.comment) expect(step).toEqual({ key: 'answer', href: paths.commentOn('o', 'need') })
    const shown = { order, actor: reader, messages }
    const page = drawn(<NextStep {...shown} />)
    for (const html of [page, drawn(<OrderBar {...shown} />)]) {
      expect(primaryIn(html).includes('/avrop/o/skicka')).toBe(isReady)
      expect(primaryIn(html).length).toBeLessThanOrEqual(1)
    }
    // To write is never out of reach.
    expect(page).toContain('href="/avrop/o/redigera"')
  })
})
