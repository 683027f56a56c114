import 'server-only'
import { createTranslator } from 'use-intl/core'
import { scaleTo } from '@/components/charts/chart-scale'
import { linePath } from '@/components/charts/line-path'
import { ownFont } from '@/features/receipts/pdf/letters'
import { INK_SOFT, LINE, WIDTH } from '@/features/receipts/pdf/pdf-measures'
import { type Drawing, type PdfCell, PdfPage } from '@/features/receipts/pdf/pdf-page'
import type { Board, Parity, ServiceYear } from '@/features/statistics/board/board'
import {
  answersText,
  type ComparedFigure,
  columnsOf,
  countedText,
  spreadText,
} from '@/features/statistics/board/comparison'
import { yearTexts } from '@/features/statistics/board/year-text'
import { figureWords } from '@/features/statistics/figure-words'
import { parityNote, parityParagraph, reportParagraph } from '@/features/statistics/report-paragraph'
import { dateOf } from '@/lib/dates'
import { dayText, shortDayText } from '@/lib/day-text'
import { type Locale, messagesIn } from '@/messages/messages'

/** Of the drawn line: lower by each row of text that the services of the year take beyond the usual. */
const HEIGHT = { usual: 76, least: 30, row: 12 }
const YEAR = { usualRows: 3, lettersInRow: 75 }
const COLOURS = { lake: '#0b5563', employer: '#2b3a75', union: '#a54a22' }
/** Of a column with the figures of one day; the name of the figure has the rest. */
const DAY_WIDTH = 68
const BAR = { height: 9, gap: 4, left: 90, room: 70 }

/** The page for the board as one tagged A4 to hand out, in the language asked for. */
export function boardPdf(board: Board, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics.board' })
  const { figures, parity } = board
  const stands = t('foot', { day: dayText(locale, figures.asOf) })
  const frame = { left: 'Hållbart arbetsliv', right: 'Partsrådet', foot: t('shared') }
  const about = { title: `Hållbart arbetsliv. ${stands}`, locale, createdAt: dateOf(figures.asOf) }
  const page = new PdfPage({ ...about, frame, isDense: true })
  page.write('title', stands)
  page.write('text', reportParagraph(locale, figures))
  writeLine(page, board, locale)
  const { answers } = board.compared
  page.write('heading', t('compared'))
  compare(page, board, { of: 'programme', locale })
  page.write('heading', t('answers'))
  page.write('small', t(answers.length > 0 ? 'answersShort' : 'answersNone'))
  if (answers.length > 0) compare(page, board, { of: 'answers', locale })
  page.write('heading', t('parity'))
  page.write('text', parityParagraph(locale, parity))
  writeDays(page, parity, locale)
  writeYear(page, board, locale)
  return page.end()
}

function writeLine(page: PdfPage, board: Board, locale: Locale): void {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics.board' })
  const [first, last] = [board.points[0], board.points.at(-1)]
  if (!first || !last || first === last) return
  page.write('heading', t('line'))
  page.doc.y += 12
  const days = { from: dayText(locale, first.asOf), to: dayText(locale, last.asOf) }
  const { count } = figureWords('deliveries', locale, new Map())
  const high = lineHeight(board.year, locale)
  page.draw(lineDrawing(board, { alt: t('alt', days), ...days, count, high }))
}

function writeDays(page: PdfPage, parity: Parity, locale: Locale): void {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics.board' })
  if (!parity.hasDays) {
    page.write('small', t('daysHidden'))
    return
  }
  page.doc.y += 4
  const { value } = figureWords('signing', locale, new Map())
  const sides = { employer: t('daysEmployer'), union: t('daysUnion') }
  const say = (days: number) => value({ numerator: days, denominator: 0 })
  page.draw(daysDrawing(parity, { alt: t('days'), ...sides, say }))
  page.write('small', parityNote(locale, parity))
}

function writeYear(page: PdfPage, { year, yearFrom, figures }: Board, locale: Locale): void {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics.board' })
  page.write('heading', t('year'))
  page.write('small', t('yearLead', { from: dayText(locale, yearFrom), to: dayText(locale, figures.asOf) }))
  const { shown, hidden } = yearTexts(year, locale)
  if (shown || !hidden) page.write('text', shown || t('yearNone'))
  if (hidden) page.write('small', hidden)
}

/** So that all of the year's services find room on the sheet. */
function lineHeight(year: ServiceYear, locale: Locale): number {
  const texts = Object.values(yearTexts(year, locale))
  const rows = texts.reduce((sum, { length }) => sum + Math.ceil(length / YEAR.lettersInRow), 0)
  const taken = Math.max(0, rows - YEAR.usualRows) * HEIGHT.row
  return Math.max(HEIGHT.least, HEIGHT.usual - taken)
}

type Compared = { of: 'programme' | 'answers'; locale: Locale }

function compare(page: PdfPage, { compared }: Board, { of: part, locale }: Compared): void {
  const days = columnsOf(compared, part)
  const rows: readonly ComparedFigure[] = compared[part]
  const { figure, figureUntil } = messagesIn(locale).statistics.board
  const heads = [
    { text: part === 'answers' ? figureUntil : figure, width: WIDTH - days.length * DAY_WIDTH },
    ...days.map(day => ({ text: shortDayText(locale, day), width: DAY_WIDTH, align: 'right' as const })),
  ]
  const cells = rows.map((row): PdfCell[] => {
    const { title, value } = figureWords(row.name, locale, new Map())
    const [now] = row.counts
    const named = now ? `${title}, ${countedText(row.name, now, locale)}` : title
    const values = row.counts.map((count, index): PdfCell => {
      if (!count) return '–'
      return index > 0 ? [value(count), answersText(part, count, locale)] : value(count)
    })
    return [[named, spreadText(row, locale)], ...values]
  })
  page.table(heads, cells)
}

type LineSaid = { alt: string; from: string; to: string; count: (deliveries: number) => string; high: number }

function lineDrawing({ points }: Board, { high, ...said }: LineSaid): Drawing {
  const rows = points.map(({ numerator }) => ({ value: numerator }))
  const last = rows.at(-1)?.value ?? 0
  const { at, ticks } = scaleTo(Math.max(...rows.map(({ value }) => value)), high)
  const end = WIDTH - 36
  return {
    alt: said.alt,
    width: WIDTH,
    height: high + 16,
    draw: doc => {
      doc.font(ownFont).fontSize(8.5).fillColor(INK_SOFT).lineWidth(0.5).strokeColor(LINE)
      for (const tick of ticks.filter((_, index) => index % 2 === 0)) {
        doc.moveTo(0, at(tick)).lineTo(end, at(tick)).stroke()
        doc.text(said.count(tick), 0, at(tick) - 10, { lineBreak: false })
      }
      doc.text(said.from, 0, high + 5, { lineBreak: false })
      doc.text(said.to, 0, high + 5, { width: end, align: 'right', lineBreak: false })
      doc
        .path(linePath(rows, at, end))
        .lineWidth(1.8)
        .strokeColor(COLOURS.lake)
        .stroke()
      doc.circle(end, at(last), 3).fill(COLOURS.lake)
      doc.fontSize(11).text(said.count(last), end + 7, at(last) - 6, { lineBreak: false })
    },
  }
}

function daysDrawing(
  { employerDays, unionDays }: Parity,
  said: { alt: string; employer: string; union: string; say: (days: number) => string },
): Drawing {
  const full = Math.max(1, employerDays, unionDays)
  const bars = [
    { label: said.employer, days: employerDays, colour: COLOURS.employer },
    { label: said.union, days: unionDays, colour: COLOURS.union },
  ]
  return {
    alt: `${said.alt}: ${bars.map(({ label, days }) => `${label} ${said.say(days)}`).join(', ')}`,
    width: WIDTH,
    height: 2 * (BAR.height + BAR.gap),
    draw: doc => {
      doc.font(ownFont).fontSize(8.5)
      for (const [index, { label, days, colour }] of bars.entries()) {
        const y = index * (BAR.height + BAR.gap)
        const length = ((WIDTH - BAR.left - BAR.room) * days) / full
        doc.fillColor(INK_SOFT).text(label, 0, y - 1, { lineBreak: false })
        doc.rect(BAR.left, y, length, BAR.height).fill(colour)
        doc.fillColor(INK_SOFT).text(said.say(days), BAR.left + length + 7, y - 1, { lineBreak: false })
      }
    },
  }
}
