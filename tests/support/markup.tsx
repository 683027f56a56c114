import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Locale, messagesIn } from '@/messages/messages'

/** The markup of a part of a page, in its reader's language. */
export function markupOf(part: ReactNode, locale: Locale = 'sv'): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
      {part}
    </NextIntlClientProvider>,
  )
}
