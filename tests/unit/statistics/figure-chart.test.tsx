import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FigureChart } from '@/features/statistics/components/figure-chart'
import type { FigureView } from '@/features/statistics/figure-queries'
import { figureWords } from '@/features/statistics/figure-words'
import type { FigureName } from '@/features/statistics/figures'
import { messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

describeInZones('the drawing of a figure', () => {
  it.each([
    ['rewarding', ['100,0 %', '3', '3'], ['Antal svar', 'Alla svar']],
    ['signing', ['3 dagar', '3'], ['Signaturer']],
    ['orders', ['3', '–'], ['Under månaden']],
  ] as const)('tells over time what %s is of', (name, numbers, heads) => {
    const drawn = drawnOf(name)
    for (const head of heads) expect(drawn).toMatch(new RegExp(`<th[^>]*>${head}`))
    const cells = [...drawn.matchAll(/<td[^>]*>(?:<[^>]*>)*([^<]+)/g)].map(([, text]) =>
      text?.replaceAll('\u00a0', ' '),
    )
    expect(cells.slice(-numbers.length)).toEqual(numbers)
  })

  it('says which month its table ends with, where the figure is of a later day', () => {
    expect(drawnOf('orders')).not.toContain('Tabellen slutar')
    const later = { asOf: '2025-01-17' }
    expect(drawnOf('orders', later)).toContain('Tabellen slutar med december 2024, den senaste stängda månad')
    expect(drawnOf('goal', later)).toContain('halvåret till och med december 2024')
  })

  it('is of the year that was asked for, whose first month still says what it added', () => {
    const points = [pointOf('2023-12-31', 2), pointOf('2024-01-31', 7), pointOf('2025-01-31', 9)]
    const drawn = drawnOf('orders', { asOf: '2025-02-28', points }, '2024')
    expect(drawn).toContain('Avrop vid varje månads slut, 2024')
    expect(drawn).toContain('31 januari 2024')
    expect(drawn).toMatch(/<td[^>]*>(?:<[^>]*>)*5</)
    for (const other of ['2023', '31 januari 2025', 'Tabellen slutar']) expect(drawn).not.toContain(other)
  })
})

const pointOf = (asOf: string, numerator: number) => ({ asOf, cell: '', numerator, denominator: numerator })

function drawnOf(name: FigureName, asked: Partial<FigureView> = {}, year?: string): string {
  const view = { name, cut: 'time', cells: [], crossed: [], asOf: '2024-12-31' }
  const points = [pointOf('2024-12-31', 3)]
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <FigureChart
        view={{ ...view, points, ...asked } as unknown as FigureView}
        year={year}
        words={figureWords(name, 'sv', new Map())}
      />
    </NextIntlClientProvider>,
  )
}
