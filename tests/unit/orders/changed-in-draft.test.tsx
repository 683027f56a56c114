import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { emptyDraft } from '@/features/orders/content/order-content'
import { changedAfterOwn } from '@/features/orders/drafting/changed-after'
import { ChangedInDraft } from '@/features/orders/drafting/components/changed-in-draft'
import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'
import { messagesIn } from '@/messages/messages'
import { aSigner } from '../../support/a-signer'

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

it('where the text says the same again, or the words of then are not kept, it says so', () => {
  expect(drawn({ seko: now })).toContain('Texten säger ändå detsamma som då.')
  expect(drawn({})).not.toMatch(/<ins>|<del>/)
  expect(drawn({})).toContain('Arbetsgivaren ändrade ”Behovet” och ”Enhet”.')
})
