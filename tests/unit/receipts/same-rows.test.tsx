import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator } from 'use-intl/core'
import { expect, it } from 'vitest'
import { OrderDocument, type OrderDocumentProps } from '@/features/orders/content/components/order-document'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { contentLines, factLines } from '@/features/receipts/pdf/receipt-texts'
import type { ReceiptDocument } from '@/features/receipts/receipt-schema'
import { locales, messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

// The page that one signs on and the receipt both say that they show the text word for word.

const written = {
  need: 'Behovet',
  goal: 'Målet',
  planAfter: 'Planen',
  unit: 'Registraturen',
  targetGroup: 'Chefer',
  participants: 12,
  periodFrom: '2021-09-01',
  periodTo: '2021-09-30',
  mode: 'on_site',
  place: 'Kalmar',
  safetyRepresentativeInformed: true,
}
const file = { name: 'karta.pdf', sha256: 'ab'.repeat(32) }
const named = {
  service: { slug: 'x', name: 'Effektiva team', revision: 4711 },
  organisation: { name: 'Myndigheten', organisationNumber: '202100-4284' },
}
const full = { ...written, ...named, roundStartsOn: '2021-09-14', attachments: [file] }
const signed: [string, object][] = [
  ['all that an order can have', full],
  ['no round', { ...full, roundStartsOn: null }],
  ['a round alone', { ...full, periodFrom: null, periodTo: null, place: '', mode: 'digital' }],
  ['no attachments', { ...full, attachments: [] }],
]

function receiptOf(content: object): ReceiptDocument {
  const version = { number: 3, sentAt: '2021-06-17T10:00:00Z', hash: 'cd'.repeat(32) }
  const [order, validAt] = [{ number: 815 }, '2021-06-18T10:00:00Z']
  return { content, order, version, validAt, code: 'KOD' } as unknown as ReceiptDocument
}

describeInZones('the page and the receipt', () => {
  it.each(signed.flatMap(one => locales.map(locale => [...one, locale] as const)))(
    'have the same rows in one order: %s, %o, %s',
    (_, content, locale) => {
      const messages = messagesIn(locale)
      const words = {
        locale,
        orders: createTranslator({ locale, messages, namespace: 'orders' }),
        t: createTranslator({ locale, messages, namespace: 'receipts' }),
      }
      const { roundStartsOn, attachments } = content as typeof full
      const face = { slug: 'x', name: { sv: 'Effektiva team', en: 'Effective teams' } }
      const shown = renderToStaticMarkup(
        <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Stockholm">
          <OrderDocument
            content={draftContentSchema.parse(content)}
            roundStartsOn={roundStartsOn}
            organisation="Myndigheten"
            attachments={attachments.map(({ name }) => ({ key: name, name, href: null }))}
            service={{ ...face, inShort: { sv: 'Hel dag', en: 'Full day' } } as OrderDocumentProps['service']}
          />
        </NextIntlClientProvider>,
      )
      const receipt = receiptOf(content)
      const { texts, lines } = contentLines(words, receipt)
      const found = (tag: string) =>
        [...shown.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`, 'g'))].map(([, text]) => text)
      expect(found('h3')).toEqual(texts.map(({ term }) => term))
      expect(found('dt')).toEqual(lines.map(({ term }) => term))
      // Numbers and checksums are no words of the parties. They stand apart.
      const told = JSON.stringify(lines)
      const marks = ['4711', '202100-4284', ...attachments.map(({ sha256 }) => sha256)]
      for (const mark of marks) expect(told).not.toContain(mark)
      const proof = JSON.stringify(factLines(words, receipt))
      for (const mark of marks) expect(proof).toContain(mark)
    },
  )
})
