import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { GiveRight } from '@/features/organisations/components/give-right'
import { paths } from '@/lib/paths'
import { messagesIn } from '@/messages/messages'

it.each(['sv', 'en'] as const)(
  'who is to sign too is chosen for long or for some days, as equals: %s',
  locale => {
    const html = renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
        <GiveRight party="saco_s" />
      </NextIntlClientProvider>,
    )
    const looks = [...html.matchAll(/<a [^>]*>/g)].map(([link]) => [
      /href="([^"]*)"/.exec(link)?.[1],
      /button-\w+/.exec(link)?.[0],
    ])
    expect(looks).toEqual([
      [paths.invite, 'button-secondary'],
      [paths.giveStandIn, 'button-secondary'],
    ])
  },
)
