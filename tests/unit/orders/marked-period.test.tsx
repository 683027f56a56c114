import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ContentChanges } from '@/features/orders/content/components/content-changes'
import { readText } from '@/features/orders/content/content-changes'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const text = (periodFrom: string, mode: string) =>
  readText(JSON.stringify({ periodFrom, periodTo: '2027-04-21', mode }))

describeInZones('of a period', () => {
  it.each([
    ['sv', '24 december 2026', '10 januari 2027', ' till 21 april 2027', 'Digitalt'],
    ['en', '24 December 2026', '10 January 2027', ' to 21 April 2027', 'Digital'],
  ] as const)('the days that changed are marked, in the language of the reader (%s)', (...row) => {
    const [locale, before, after, kept, mode] = row
    const html = renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
        <ContentChanges
          unchanged=""
          before={text('2026-12-24', 'on_site')}
          after={text('2027-01-10', 'digital')}
        />
      </NextIntlClientProvider>,
    )
    expect(html).toMatch(new RegExp(`${before}</del> <ins>[^/]*/span>${after}</ins><span>${kept}</span>`))
    expect(html).toContain(mode)
    expect(html).not.toContain('lang=')
  })
})
