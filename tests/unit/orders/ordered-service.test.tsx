import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { serviceInShort } from '@/features/catalogue/service-content'
import { services } from '@/features/catalogue/thirteen/services'
import { OrderDocument } from '@/features/orders/content/components/order-document'
import { emptyDraft } from '@/features/orders/content/order-content'
import { paths } from '@/lib/paths'
import { type Locale, messagesIn } from '@/messages/messages'

describe.each(services)('an order of $slug', ({ slug, content }) => {
  it.each(['sv', 'en'] as const)(
    'leads to its service, and says what that is and who gives it: %s',
    locale => {
      const shown = drawn(locale, { slug, inShort: serviceInShort(content), ...content })
      expect(shown).toContain(`href="${paths.service(slug)}"`)
      const said = shown.replaceAll('\u00ad', '')
      for (const words of [content.name, content.form, content.duration])
        expect(said).toContain(words[locale])
      if (content.provider) expect(said).toContain(`: ${content.provider.replace('&', '&amp;')}`)
      else expect(said).not.toMatch(/leverantör|provider/)
    },
  )
})

type Shown = Parameters<typeof OrderDocument>[0]['service']

function drawn(locale: Locale, service: Shown): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
      <OrderDocument content={emptyDraft} organisation="Vattenledsverket" attachments={[]} {...{ service }} />
    </NextIntlClientProvider>,
  )
}
