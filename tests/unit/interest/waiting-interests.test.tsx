import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { WaitingInterests } from '@/features/interest/components/waiting-interests'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const waitingSince = (day: string) => ({
  id: day,
  createdAt: new Date(`${day}T22:30:00Z`),
  service: {
    ...{ number: 1, level: 'organisation' as const, kinds: ['promotive' as const] },
    name: { sv: 'Arbetsliv 2.0', en: 'Working life 2.0' },
  },
})

function shown(locale: 'sv' | 'en', days: string[]): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
      <WaitingInterests interests={days.map(waitingSince)} />
    </NextIntlClientProvider>,
  ).replaceAll('\u00A0', ' ')
}

describeInZones('interests that wait for the secretariat', () => {
  it('say since when, of what and for whom', () => {
    expect(shown('sv', ['2021-05-03'])).toContain('Ni visade intresse 4 maj 2021. Nu väntar ni på')
    expect(shown('en', ['2021-05-03'])).toContain('You showed interest on 4 May 2021.')
    expect(shown('sv', ['2021-05-03'])).toContain('href="/intresse/2021-05-03"')
  })

  it('are three at the most, with the way to the others', () => {
    const days = ['2021-05-03', '2021-05-04', '2021-05-05']
    expect(shown('sv', days)).not.toContain('Se alla')
    const html = shown('sv', [...days, '2021-05-06'])
    expect(html.match(/<li/g)).toHaveLength(3)
    expect(html).toContain('Se alla 4 intresseanmälningar')
  })
})
