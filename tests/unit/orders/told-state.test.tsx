import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { OrderContentSection } from '@/features/orders/content/components/order-content-section'
import { emptyDraft } from '@/features/orders/content/order-content'
import type { OrderView } from '@/features/orders/queries'
import { whoseMove } from '@/features/orders/rules'
import type { PartyLine } from '@/features/orders/signing/party-lines'
import type { OrderStatus } from '@/features/orders/statuses'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { withoutHeldDays } from '../../support/held-days'
import { wordsOf } from '../../support/words-of'
import { describeInZones } from '../../support/zones'

const now = new Date('2021-06-17T10:00:00Z')
const someone = { now, signedInAt: now, sessionId: null, locale: 'sv' as const, personId: 'p', name: 'x' }
const union = makeActor({
  ...someone,
  role: 'party',
  email: 'x@example.test',
  assurance: 'demo',
  party: 'saco_s',
  mandateId: 'm',
  canSign: true,
  organisation: { id: 'o', name: 'Vattenledsverket' },
})

const since = {
  waitingSince: new Date('2021-05-28T10:00:00Z'),
  startedByParty: 'employer' as const,
  sharedAt: null,
  lines: [],
}

function said(part: ReactNode): string {
  return withoutHeldDays(
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        {part}
      </NextIntlClientProvider>,
    ),
  )
}

it.each<[Party[], string]>([
  [['saco_s'], 'Din tur sedan 28 maj. Er signatur gör avropet giltigt.'],
  [['employer', 'saco_s', 'seko'], 'Din tur sedan 28 maj. Arbetsgivaren och Seko har inte heller signerat.'],
  [['employer', 'seko'], 'Väntar på arbetsgivaren och Seko sedan 28 maj.'],
])('an order that waits for %s is told from where the reader stands', (parties, text) => {
  const order = { status: 'awaiting_signatures' as const, move: { who: 'parties' as const, parties } }
  expect(said(<MoveText order={{ ...order, ...since }} actor={union} />)).toBe(text)
})

it.each<[Party, string]>([
  ['saco_s', 'Din tur sedan 9 juni. Seko har inte heller signerat.'],
  ['seko', 'Din tur sedan 28 maj. Saco-S har inte heller signerat.'],
  ['employer', 'Väntar på Seko sedan 28 maj, Saco-S sedan 9 juni.'],
])('where Saco-S took its signature back, only its own wait begins again: told to %s', (party, text) => {
  const lines = [{ party: 'saco_s', mark: 'awaited', takenBackAt: new Date('2021-06-09T10:00:00Z') }]
  const move = { who: 'parties' as const, parties: ['saco_s' as const, 'seko' as const] }
  const order = { ...since, status: 'awaiting_signatures' as const, move, lines: lines as PartyLine[] }
  const shown = said(<MoveText order={order} actor={{ ...union, party } as typeof union} />)
  expect(wordsOf(shown)).toBe(text)
})

it.each<[Party, boolean, string]>([
  ['saco_s', false, 'Ert utkast sedan 28 maj.'],
  ['saco_s', true, 'Nu är det arbetsgivarens tur. Ni kan också skriva.'],
  ['seko', false, 'Utkast från Seko sedan 28 maj. Ni kan också skriva och skicka det.'],
  ['seko', true, 'Nu är det arbetsgivarens tur. Ni kan också skriva.'],
  [
    'employer',
    true,
    'Nu är det er tur att skriva, kommentera eller säga att ni är nöjda med texten. Arbetsgivaren kan också skriva.',
  ],
])('a draft that %s began, shared: %s, is nobody else’s', (startedByParty, isShared, text) => {
  const draft = { status: 'draft' as const, startedByParty, sharedAt: isShared ? now : null }
  const order = {
    ...draft,
    move: whoseMove({ ...draft, version: null }),
    waitingSince: since.waitingSince,
    lines: [],
    events: [{ kind: 'order.shared', party: startedByParty, facts: {} }],
  }
  expect(said(<MoveText order={order} actor={union} />)).toBe(text)
})

// On the narrowest phone a bar has room for three lines of some fifteen letters beside a press.
it.each(['sv', 'en'] as const)('a bar on a phone says whose move it is in few words, %s', locale => {
  const { move, shortMove } = messagesIn(locale).orders
  expect(Object.keys(shortMove)).toEqual(Object.keys(move))
  const filled = (text: string) =>
    text
      .replaceAll(
        /\{(?:whose|reader), select, own \{.*\} other \{(.*)\{reader, .*other \{(.*?)\}\}(.*)\}\}/g,
        '$1$2$3',
      )
      .replace('{since}', '30 sept.')
      .replace('{side}', 'arbetsgivaren')
      .replace('{party}', 'OFR/S,P,O')
  const long = Object.values(shortMove).filter(text => !text.includes('{waits}') && filled(text).length > 42)
  expect(long).toEqual([])
})

describe('the content of an order says which text it is', () => {
  const version = { id: 'v', number: 1, canonical: JSON.stringify(emptyDraft), sentAt: now }
  const closed = { ...version, closedAt: now, closure: 'withdrawn' }
  it.each<[OrderStatus, object[], string]>([
    ['draft', [], 'Texten är inte skickad ännu.'],
    ['withdrawn', [], 'Texten skickades aldrig.'],
    [
      'awaiting_signatures',
      [{ ...version, closedAt: null, closure: null }],
      'Version 1, skickad 17 juni 2021',
    ],
    ['returned', [{ ...closed, closure: 'declined' }], 'Version 2 är inte skickad ännu.'],
    ['withdrawn', [closed], 'Den gäller inte längre.'],
    ['lapsed', [{ ...closed, closure: 'lapsed' }], 'Den gäller inte längre.'],
  ])('of %s', (status, versions, text) => {
    const service = { slug: 'effektiva-team', name: { sv: 'Effektiva team' }, inShort: { sv: 'En heldag' } }
    const order = {
      status,
      versions,
      service,
      organisation: { name: 'x' },
      content: emptyDraft,
      attachments: [],
    }
    expect(said(<OrderContentSection order={order as unknown as OrderView} />)).toContain(text)
  })
})

describeInZones('an order that is delivered', () => {
  it.each<[string[], string]>([
    [['2021-06-16T07:00Z', '2021-06-16T22:30Z', '2021-06-21T07:00Z'], 'Nästa tillfälle 17 juni.'],
    [['2021-06-16T21:30Z', '2021-06-21T07:00Z'], 'Nästa tillfälle 21 juni.'],
    [['2021-06-16T07:00Z'], 'Kansliet ordnar leveransen sedan 28 maj.'],
    [[], 'Kansliet ordnar leveransen sedan 28 maj.'],
  ])('says its next planned day, today too: %s', (days, text) => {
    const plannedAt = days.map(day => new Date(day))
    const order = { ...since, status: 'confirmed' as const, move: { who: 'delivery' as const }, plannedAt }
    expect(said(<MoveText order={order} actor={union} />)).toBe(text)
  })
})
