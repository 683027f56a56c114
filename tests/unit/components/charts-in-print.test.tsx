import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { BarChart } from '@/components/charts/bar-chart'
import { ColumnChart } from '@/components/charts/column-chart'
import { LineChart } from '@/components/charts/line-chart'
import { messagesIn } from '@/messages/messages'

const rows = [
  { label: 'Mars', value: 41 },
  { label: 'April', value: 57 },
]
const frame = { title: 'Leveranser', rows, categoryLabel: 'Månad', valueLabel: 'Leveranser' }

const drawn = (chart: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone="Europe/Stockholm">
      {chart}
    </NextIntlClientProvider>,
  )
/** How often paper says a number: what is hidden there stands last in its figure. */
const printed = (html: string, number: number) =>
  (html.split('data-print="hide"')[0]?.match(new RegExp(`>${number}<`, 'g')) ?? []).length

it.each<[string, ReactNode]>([
  ['bars', <BarChart key="bars" {...frame} />],
  ['columns', <ColumnChart key="columns" {...frame} />],
  ['a line, whose numbers between stand in its table alone', <LineChart key="line" {...frame} />],
])('paper says each number of %s once', (_kind, chart) => {
  const html = drawn(chart)
  expect(html).toContain('<table')
  expect(printed(html, 41)).toBe(1)
})
