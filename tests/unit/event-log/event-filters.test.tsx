import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { EventFilters } from '@/features/event-log/components/event-filters'
import { messagesIn } from '@/messages/messages'

// The form itself waits for its request.
vi.mock('@/components/layout/filtered-list', () => ({
  FilterForm: ({ children }: { children: ReactNode }) => children,
}))

it('one organisation’s events bear its name, where any are left', () => {
  const filter = { chain: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', page: 1 }
  const said = (organisation?: string) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
        <EventFilters filter={filter} today="2021-06-17" organisation={organisation} />
      </NextIntlClientProvider>,
    )
  expect(said('Åverket')).toContain('Bara händelser hos Åverket visas.')
  expect(said()).toContain('Bara en verksamhets händelser visas.')
})
