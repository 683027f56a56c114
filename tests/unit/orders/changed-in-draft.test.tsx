import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { OrderText } from '@/features/orders/components/order-text'
import { emptyDraft } from '@/features/orders/content/order-content'
import { type ChangedBy, changedAfterOwn } from '@/features/orders/drafting/changed-after'
import { AcceptLink } from '@/features/orders/drafting/components/accept-link'
import { ChangedInDraft } from '@/features/orders/drafting/components/changed-in-draft'
import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'
import { drawn as drawnPart } from '../../support/waiting-rows'

vi.mock('@/features/orders/actions', () => ({ acceptDraftAction: () => null }))
vi.mock('@/components/form/action-form', () => ({ ActionForm: ({ label }: { label: string }) => label }))

const saved = (party: Party, fields: string) => ({
  ...{ kind: 'order.saved', party },
  facts: { party, fields, revision: 2 },
})
const events = [saved('seko', 'need'), saved('employer', 'need,unit'), { kind: 'order.sent', facts: {} }]
const now = { ...emptyDraft, need: 'Vi vill sova mycket bättre.', unit: 'Registraturen' }

function drawn(partyDrafts: object): string {
  const order = { events, partyDrafts } as unknown as OrderView
  const changed = changedAfterOwn(events, { number: 1, sentByParty: 'employer' }, 'seko')
  const text = { content: now, roundStartsOn: null, attachments: [] }
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <ChangedInDraft {...{ order, changed, text }} actor={aSigner('seko', new Date())} />
    </NextIntlClientProvider>,
  )
}

it('a party that wrote in the draft sees word for word what others changed afterwards', () => {
  const html = drawn({ seko: { ...emptyDraft, need: 'Vi vill sova bättre.' } })
  expect(html).toContain('Arbetsgivaren ändrade ”Behovet” och ”Enhet”.')
  expect(html).toMatch(/Vi vill sova <\/span><ins><span class="sr-only">Tillagt: <\/span>mycket/)
  expect(html).toMatch(/<ins>.*Registraturen<\/ins>/)
})

it('a party that has not met the draft compares it with the text as it was shared', () => {
  const html = drawn({ shared: { ...emptyDraft, need: 'Vi vill sova bättre.' } })
  expect(html).toContain('Ändrat sedan utkastet delades')
  expect(html).toMatch(/<ins>.*mycket/)
})

it('a value that was empty is only added, and one that is emptied only struck out', () => {
  expect(drawn({ seko: { ...emptyDraft, place: 'Lund' } })).not.toContain('Inte ifyllt')
  const html = drawn({ seko: { ...emptyDraft, place: 'Lund' } })
  expect(html).toMatch(/Tillagt: <\/span>Registraturen<\/ins>/)
  expect(html).toMatch(/<del><span class="sr-only">Borttaget: <\/span>Lund<\/del><\/p>/)
})

it('where the text says the same again, or the words of then are not kept, it says so', () => {
  expect(drawn({ seko: now })).toContain('Texten säger ändå detsamma som då.')
  expect(drawn({})).not.toMatch(/<ins>|<del>/)
  expect(drawn({})).toContain('Arbetsgivaren ändrade ”Behovet” och ”Enhet”.')
})

it('the press of a content party stands after the changes, or after the text, and the step leads to what is read', () => {
  const draft = { status: 'draft', sharedAt: new Date(), versions: [], attachments: [], roundStartsOn: null }
  const [text, people] = [
    { sv: 'Effektiva team', en: '' },
    { sv: '', en: '' },
  ]
  const service = { name: text, inShort: text, people, slug: 'team' }
  const order = {
    ...{ ...draft, lines: [], events, partyDrafts: { seko: emptyDraft }, content: now },
    ...{ organisation: { name: 'Vattenledsverket' }, service },
  } as unknown as OrderView
  const page = (changed: ChangedBy[]) =>
    drawnPart(<OrderText {...{ order, changed }} actor={aSigner('seko', new Date())} />)
  const way = (told: object[]) => {
    const read = { ...order, versionNumber: 0, events: told } as OrderView
    return drawnPart(<AcceptLink order={read} actor={aSigner('seko', new Date())} />)
  }
  const shared = { kind: 'order.shared', party: 'employer', facts: {} }
  expect(page([{ party: 'employer', fields: ['need'] }])).toMatch(
    /"andringar".*<ins>.*Vi är nöjda.*"texten"/s,
  )
  expect(way([shared, saved('employer', 'need')])).toContain('href="#andringar"')
  expect(page([])).toMatch(/"texten".*sova mycket.*Vi är nöjda/s)
  expect(way([shared])).toContain('href="#texten"')
})
