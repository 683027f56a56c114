import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { makeActor } from '@/auth/doors'
import { NotOrderable } from '@/features/catalogue/components/not-orderable'
import { ServiceNextStep } from '@/features/catalogue/components/service-next-step'
import { SuggestionList } from '@/features/catalogue/finding/components/suggestion-list'
import type { ServiceView } from '@/features/catalogue/queries'
import { services } from '@/features/catalogue/thirteen/services'
import { messagesIn } from '@/messages/messages'

const ending = {
  ...services.find(({ slug }) => slug === 'effektiva-team'),
  lifecycle: 'phasing_out',
  successor: { slug: 'effektiva-team-pa-60-minuter', name: { sv: 'Nästa', en: 'Next' } },
} as unknown as ServiceView
const actor = makeActor({ role: 'anonymous', now: new Date('2021-06-17T10:00:00Z'), locale: 'sv' })
const about = 'om=folk+br%C3%A5kar'
const suggestion = { service: ending, score: 1, reasons: [], met: [], beyond: null }

it.each<[string, ReactNode]>([
  [
    'a suggestion',
    <SuggestionList key="s" suggestions={[suggestion]} answers={{ om: 'folk bråkar' }} actor={actor} />,
  ],
  [
    'the page of the service',
    <ServiceNextStep key="n" service={ending} engagement={null} {...{ actor, about }} />,
  ],
  ['a service that cannot be ordered', <NotOrderable key="o" service={ending} about={about} />],
])('the way from %s to the service that takes over keeps the need', (_, what) => {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {what}
    </NextIntlClientProvider>,
  )
  const ways = [...markup.matchAll(/href="([^"]*60-minuter[^"]*)"/g)].map(([, href]) => href)
  expect(ways.length).toBeGreaterThan(0)
  for (const href of ways) expect(href).toBe(`/tjanster/effektiva-team-pa-60-minuter?${about}`)
})
