import { createTranslator } from 'next-intl'
import { isValidElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { swedishWords } from '@/components/ui/in-swedish'
import { OrderDocument } from '@/features/orders/content/components/order-document'
import { emptyDraft } from '@/features/orders/content/order-content'
import { messagesIn } from '@/messages/messages'
import { markupOf } from '../../support/markup'
import { interfaceTexts } from '../../support/sentences'

// WCAG 3.1.2. A program that reads aloud says a Swedish word in an English page as Swedish.

it('a Swedish word in an English text of a page is marked as one', () => {
  const shown = interfaceTexts('en').filter(([from]) => !from.startsWith('receipts.json.pdf.'))
  const unmarked = shown.filter(([, text]) => /(?<!<sv>)samverkan|diarienummer/i.test(text))
  expect(unmarked.map(([from]) => from)).toEqual([])
})

it('the mark is the language of the word', () => {
  const t = createTranslator({ locale: 'en', messages: messagesIn('en'), namespace: 'orders' })
  const [said] = [t.rich('sign.law', swedishWords)]
  expect(renderToStaticMarkup(<p>{said}</p>)).toContain('(<span lang="sv">samverkan</span>)')
  expect(isValidElement(swedishWords.sv('samverkan'))).toBe(true)
})

it('the words of an order are Swedish in an English page too', () => {
  const need = 'Vi vill prata om hur vi mår.'
  const drawn = inEnglish(
    <OrderDocument
      content={{ ...emptyDraft, need, unit: 'Registraturen', participants: 12 }}
      service={{
        slug: 'fanga-tidiga-tecken',
        name: { sv: 'Fånga tidiga tecken', en: 'Catch the early signs' },
        inShort: { sv: 'Workshop · En halvdag', en: 'Workshop · Half a day' },
        provider: null,
      }}
      organisation="Waterways Agency"
      attachments={[]}
    />,
  )
  expect(drawn).toMatch(new RegExp(`<p lang="sv"[^>]*>${need}</p>`))
  expect(drawn).toContain('<span lang="sv">Registraturen</span>')
  expect(drawn).toContain('<dd>12</dd>')
})

function inEnglish(what: ReactNode): string {
  return markupOf(what, 'en')
}
