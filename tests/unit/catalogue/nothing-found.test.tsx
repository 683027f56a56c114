import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { NothingFound } from '@/features/catalogue/search/components/nothing-found'
import type { CatalogueFilters } from '@/features/catalogue/search/facets'
import { messagesIn } from '@/messages/messages'

const word = { text: 'båt & hav', orderable: false }
const choice = { level: 'organisation', orderable: true } as const

it.each<[string, CatalogueFilters, boolean, string, string[]]>([
  ['words', word, true, 'om ”båt &amp; hav”<', ['/tjanster/hitta?om=b%C3%A5t+%26+hav', '/tjanster']],
  ['choices', { ...choice, text: '' }, false, 'alla valen', ['/tjanster']],
  ['choices beside words that say nothing', { ...word, ...choice }, false, 'alla valen', ['/tjanster']],
  [
    'both',
    { ...word, ...choice },
    true,
    'om ”båt &amp; hav” bland valen',
    [
      '/tjanster/hitta?om=b%C3%A5t+%26+hav',
      '/tjanster?q=b%C3%A5t+%26+hav',
      '/tjanster?niva=organisation&avropas=ja',
    ],
  ],
])('nothing found by %s: says so, and each can be taken away', (...[, filters, ranked, title, hrefs]) => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <NothingFound {...{ filters, ranked }} />
    </NextIntlClientProvider>,
  )
  expect(html).toContain(title)
  const found = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'))
  expect(found).toEqual(hrefs)
})
