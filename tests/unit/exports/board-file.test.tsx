import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DownloadLinks } from '@/components/layout/download-links'
import { fileOf } from '@/features/exports/file'
import { sayIn } from '@/features/exports/say'
import { type Cell, isWithheld, titled } from '@/features/exports/table'
import { boardColumns, boardRows } from '@/features/exports/tables/board'
import type { Board } from '@/features/statistics/board/board'
import { ComparisonTable } from '@/features/statistics/board/components/comparison-table'
import { ParityFigures } from '@/features/statistics/board/components/parity-figures'
import { YearInSigns } from '@/features/statistics/board/components/year-in-signs'
import { percent } from '@/features/statistics/report-paragraph'
import { type Locale, messagesIn } from '@/messages/messages'
import { describeInZones } from '../../support/zones'

const asOf = '2021-05-31'
const board = {
  figures: { asOf },
  parity: {
    ...{ started: 29, orders: 188, declined: 14, asked: 804 },
    ...{ hasDays: true, employerDays: 3, unionDays: 8, employerSigned: 213, unionSigned: 525 },
  },
  points: [{ asOf, cell: '', numerator: 165, denominator: 240 }],
  compared: {
    days: [asOf, '2021-04-30', '2020-05-31'],
    programme: [
      {
        name: 'ordered',
        counts: [{ numerator: 128, denominator: 247 }, { numerator: 121, denominator: 246 }, null],
        spread: [],
      },
    ],
    periods: ['2020-12-31'],
    answers: [
      {
        name: 'recommends',
        counts: [{ numerator: 66, denominator: 80 }],
        spread: [
          { cell: 'true', count: 66 },
          { cell: 'false', count: 17 },
        ],
      },
    ],
  },
  year: {
    shown: [{ slug: 'a', name: { sv: 'Effektiva team', en: 'Effective teams' }, deliveries: 38 }],
    hidden: [{ sv: 'Ursäkta röran', en: 'Excuse the mess' }],
    together: 11,
  },
  yearFrom: '2020-06-01',
} as unknown as Board

const tableIn = (locale: Locale, told: Board = board) =>
  titled(sayIn(locale), boardColumns(), boardRows(told, locale))

function pageIn(locale: Locale, told: Board = board): string {
  const page = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone="Europe/Stockholm">
      <ComparisonTable caption="" compared={told.compared} of="programme" />
      <ComparisonTable caption="" compared={told.compared} of="answers" />
      <ParityFigures parity={told.parity} day={asOf} />
      <YearInSigns board={told} signs={new Map()} />
      <DownloadLinks shown={`/statistik/ledningen?per=${asOf}`} />
    </NextIntlClientProvider>,
  )
  return page.replaceAll('&amp;', '&')
}

describeInZones('the file of the page for the board', () => {
  describe.each(['sv', 'en'] as const)('in %s', locale => {
    it('tells what the page draws, with its words and its numbers', () => {
      const page = pageIn(locale)
      const { rows } = tableIn(locale)
      expect(rows).toHaveLength(13)
      const heads = rows.filter(([part]) => part !== sayIn(locale)('statistics.board.line'))
      for (const row of heads)
        for (const told of toldIn(row, locale)) expect(page, JSON.stringify(row)).toContain(told)
      expect(rows[1]?.at(-1)).toBe(0.518)
    })

    it('hides the days of few, and says why there is a dash', async () => {
      const ofFew = { ...board, parity: { ...board.parity, hasDays: false } }
      const { body } = await fileOf(tableIn(locale, ofFew), { format: 'json', comma: false, locale })
      const { daysHidden, dash } = messagesIn(locale).statistics.board
      const reasons = JSON.parse(String(body)).rows.flatMap(
        ({ withheld }: { withheld?: string }) => withheld ?? [],
      )
      expect(reasons).toEqual([dash, daysHidden, daysHidden])
      expect(pageIn(locale, ofFew)).toContain(daysHidden)
      expect(String(body)).not.toContain('525')
    })

    it('is linked in every format, of the same day', () => {
      for (const format of ['csv', 'xlsx', 'json'])
        expect(pageIn(locale)).toContain(`/statistik/ledningen?per=${asOf}&format=${format}`)
    })
  })
})

/** Of an earlier day the page tells a share alone. */
function toldIn(row: Cell[], locale: Locale): string[] {
  const [, , figure, group, , number, , , share] = row
  const told = typeof share === 'number' && group === null ? percent(locale, { share }) : number
  return [figure, group, isWithheld(told) ? told.word : told].flatMap(one => (one ? [String(one)] : []))
}
