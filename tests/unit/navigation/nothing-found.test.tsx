import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SearchHits } from '@/features/navigation/search/components/search-hits'
import { locales, messagesIn } from '@/messages/messages'
import { withContact } from '@/messages/with-contact'

it.each(locales)('a search that finds nothing says so once, and whom to ask (%s)', locale => {
  const messages = withContact(messagesIn(locale), '08-123 45 67')
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Europe/Stockholm">
      <SearchHits search={{ isAsked: true, groups: [], total: 0 }} text="kvantfysik" />
    </NextIntlClientProvider>,
  )
  expect(markup.match(/inget hittades|nothing was found|nothing found|no hits/gi)).toHaveLength(1)
  expect(markup).toContain('08-123 45 67')
})
