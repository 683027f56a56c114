import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { makeActor } from '@/auth/doors'
import { emptyDraft } from '@/features/orders/content/order-content'
import { CorrectionNotice } from '@/features/orders/drafting/components/correction-notice'
import { DraftState } from '@/features/orders/drafting/components/draft-state'
import type { OrderView } from '@/features/orders/queries'
import type { OrderStatus } from '@/features/orders/statuses'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

vi.mock('@/features/orders/actions', () => ({ autosaveDraftAction: () => null }))
vi.mock('next/navigation', async original => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => {} }),
}))

const reader = makeActor({ role: 'anonymous', now: new Date(0), locale: 'sv' })
const version = { id: 'v', number: 1 }
const declined = [{ versionId: 'v', party: 'seko', reason: 'Planen säger inte vem som tar vid.' }]
const returned = ['order.sent', 'order.returned'].map(kind => ({
  kind,
  facts: {},
  texts: [{ field: 'reason', text: 'Skriv vem som tar vid.' }],
}))

const drawn = (status: OrderStatus, told: object) => {
  const order = { status, content: emptyDraft, service: { runsInRounds: false, mode: 'either' }, ...told }
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <CorrectionNotice order={order as unknown as OrderView} actor={reader} />
      <DraftState formId="avrop" order={order as unknown as OrderView} today="2021-06-17" own="union" />
    </NextIntlClientProvider>,
  )
}

describeInZones('the state of a draft', () => {
  it.each([
    [
      'declined',
      { versions: [version], declines: declined, events: [] },
      'Planen säger inte vem som tar vid.',
    ],
    ['sent back', { versions: [version], declines: [], events: returned }, 'Skriv vem som tar vid.'],
  ])('in the bar of an order that was %s stands why, in the place of its lights', (_case, told, reason) => {
    const [notice, bar] = drawn('returned', told).split('draft-bar')
    expect(notice).toContain(reason)
    // The whole of it stands at the top: a way there would lead away from where one writes.
    expect(bar).toContain(`Ska rättas: <span lang="sv">${reason}</span></p>`)
    expect(bar).not.toContain('data-lit')
  })

  it('a draft that never came back has nothing to correct', () => {
    const bar = drawn('draft', { versions: [], declines: [], events: [] })
    expect(bar).not.toContain('Ska rättas')
    expect(bar).toContain('data-lit')
  })

  it.each<[string, Party[], string, number]>([
    ['its own side has not written', ['employer'], 'Bara deras text än', 3],
    ['its own side alone has', ['seko'], 'Bara er text än', 3],
    ['both have', ['employer', 'seko'], 'Båda har skrivit: ja', 4],
  ])('to a reader where %s, the bar says so, with a ring for a fact alone', (_case, by, words, rings) => {
    const events = by.map(party => ({ kind: 'order.drafted', party, facts: {} }))
    const bar = drawn('draft', { versions: [], declines: [], events })
    expect(wordsOf(bar)).toContain(words)
    expect(bar.match(/data-lit/g)).toHaveLength(rings)
  })

  it('a light counts the words of its text, and judges none of them', () => {
    const content = { ...emptyDraft, need: 'Dåligt.', goal: 'Ja '.repeat(7), planAfter: 'Ja '.repeat(8) }
    const bar = drawn('draft', { versions: [], declines: [], events: [], content })
    const lights = [...bar.matchAll(/data-lit="(\w+)".*?<\/svg>([^<]+)/g)].map(
      ([, shine, label]) => `${label} ${shine}`,
    )
    expect(lights.slice(0, 3)).toEqual(['Behov begun', 'Mål begun', 'Plan lit'])
    const said = wordsOf(bar)
    expect(said).toContain('Behov: under 8 ord')
    // A text of few words counts, as when it is reviewed. Its light says how many more it could have.
    expect(said).toContain('3 av 10 ifyllda')
    // Beside words on a field that is not saved they stay.
    expect(bar).not.toMatch(/<ul [^>]*group-has-data-fault\/bar:hidden/)
    // The ring of a text that is begun is half full, and its word is seen.
    expect([...bar.matchAll(/data-lit="begun"[^>]*><circle[^>]*><\/circle><path /g)]).toHaveLength(2)
    expect(bar.match(/class="max-xl:sr-only xl:-ms-1.5[^"]*"><span>: under 8 ord/g)).toHaveLength(2)
  })
})
