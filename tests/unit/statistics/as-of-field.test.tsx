import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { AsOfField } from '@/features/statistics/components/as-of-field'
import { DayNotice } from '@/features/statistics/components/figure-notices'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const drawn = (node: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {node}
    </NextIntlClientProvider>,
  ).replaceAll('\u00a0', ' ')

describeInZones('the day of the figures', () => {
  it.each([
    ['2023-02-25', true, 'En dag från 25 februari 2023 till 17 november 2026'],
    ['2023-02-25', false, 'Ett månadsslut från 28 februari 2023 till 31 oktober 2026'],
    ['2026-11-02', false, ''],
    [null, false, ''],
  ])('from %s, any day %s: the field of the day says %j', (start, anyDay, said) => {
    const days = { value: '2026-10-31', today: '2026-11-17', start, anyDay }
    const field = drawn(<AsOfField label="Läget den" {...days} />)
    expect(/-hint" class="[^"]*">([^<]*)\./.exec(field)?.[1] ?? '').toBe(said)
    expect(field.includes('aria-describedby')).toBe(said !== '')
  })

  it('a day before the programme is told which the first one is', () => {
    const asOf = { day: '2026-10-31', fault: 'too_early', start: '2023-02-25' } as const
    expect(drawn(<DayNotice asOf={asOf} shown={asOf.day} locale="sv" />)).toContain(
      'Välj 25 februari 2023 eller',
    )
  })
})
