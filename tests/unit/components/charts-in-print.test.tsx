import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { BarChart } from '@/components/charts/bar-chart'
import { ColumnChart } from '@/components/charts/column-chart'
import { LineChart } from '@/components/charts/line-chart'
import { SmallMultiples } from '@/components/charts/small-multiples'
import { markupOf } from '../../support/markup'
import { wordsOf } from '../../support/words-of'

const rows = [
  { label: 'Mars', value: 41 },
  { label: 'April', value: 57 },
]
const frame = { title: 'Leveranser', rows, categoryLabel: 'Månad', valueLabel: 'Leveranser' }

const drawn = (chart: ReactNode) => markupOf(chart)
it.each([
  ['rises', [41, 57], 'over'],
  ['falls', [57, 41], 'under'],
  ['falls to nothing, with no room under it', [57, 0], 'over'],
])('the last value of a line that %s ends with the drawing, clear of the line', (_how, values, side) => {
  const rows = values.map(value => ({ label: `Månad ${value}`, value, display: `${value},5 %` }))
  const html = drawn(<LineChart {...frame} rows={rows} />)
  const [, end] = /<circle cx="98%" cy="([\d.]+)"/.exec(html) ?? []
  const [, y] = /<text x="100%" y="([\d.]+)" text-anchor="end" class="chart-last">/.exec(html) ?? []
  expect(Number(y) > Number(end) ? 'under' : 'over').toBe(side)
  expect(Number(y)).toBeLessThan(24 + 176)
})

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

it('every chart writes its numbers in one way, on the scale, in the drawing and in the table', () => {
  const many = rows.map(({ label, value }) => ({ label, value: value * 100 }))
  const groups = [{ label: 'Facken', rows: many }]
  const drawings = [
    <BarChart key="bars" {...frame} rows={many} />,
    <ColumnChart key="columns" {...frame} rows={many} />,
    <LineChart key="line" {...frame} rows={many} />,
    <SmallMultiples key="small" title="Dagar" groups={groups} categoryLabel="Månad" />,
  ]
  for (const html of drawings.map(drawn)) {
    expect(html).toContain('>5\u00a0700<')
    expect(html).not.toMatch(/>\d{4}</)
  }
})

it('each number over a small drawing stands with its day', () => {
  const html = drawn(
    <SmallMultiples title="Dagar" groups={[{ label: 'Facken', rows }]} categoryLabel="Månad" />,
  )
  expect(wordsOf(html, ' ').replaceAll(/\s+/g, ' ')).toContain('Facken 57 April')
})
