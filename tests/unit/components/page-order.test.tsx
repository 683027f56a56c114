import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Page } from '@/components/layout/page'
import { messagesIn } from '@/messages/messages'

const parts = { title: 'Titeln', nextStep: 'Steget', children: 'Innehållet', aside: 'Sammanhanget' }

it.each([[parts], [{ ...parts, bar: 'Raden' }]])(
  'the step of a page comes between its title and its content, and the context last',
  page => {
    const html = renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        <Page {...page} />
      </NextIntlClientProvider>,
    )
    const places = [page.title, page.nextStep, page.children, page.aside].map(part =>
      html.indexOf(`>${part}<`),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  },
)
