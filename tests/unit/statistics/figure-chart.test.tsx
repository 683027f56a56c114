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
})

function drawnOf(name: FigureName): string {
  const view = { name, cut: 'time', cells: [], crossed: [], asOf: '2024-12-31' }
  const points = [{ asOf: '2024-12-31', cell: '', numerator: 3, denominator: 3 }]
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      <FigureChart
        view={{ ...view, points } as unknown as FigureView}
        words={figureWords(name, 'sv', new Map())}
      />
    </NextIntlClientProvider>,
  )
}
