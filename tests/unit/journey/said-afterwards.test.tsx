import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SaidAfterwards } from '@/features/journey/components/said-afterwards'
import type { Station } from '@/features/journey/queries'
import { messagesIn } from '@/messages/messages'

const stationOf = (answers: object[]) =>
  ({
    service: {
      name: { sv: 'Fånga tidiga tecken', en: 'x' },
      ...{ number: 5, level: 'group_individual', kinds: ['preventive'] },
    },
    order: { id: 'o', number: 7, answers },
  }) as unknown as Station

const drawn = (answers: object[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <SaidAfterwards stations={[stationOf(answers)]} />
    </NextIntlClientProvider>,
  )

it('each party says how it went, in its own words', () => {
  const paper = drawn([
    { party: 'saco_s', goalReached: 'yes', outcome: '' },
    { party: 'employer', goalReached: 'partly', outcome: 'Frida tog vid.' },
  ])
  expect(paper).toMatch(/7.*Fånga tidiga(<[^>]*>|\s)*tecken/)
  expect(paper).toMatch(/Saco-S: Ja<\/li>.*rbetsgivaren: Delvis\. <q lang="sv"[^>]*>Frida tog vid\./)
})

it('nothing is drawn where nobody has answered', () => {
  expect(drawn([])).toBe('')
})
