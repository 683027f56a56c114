import 'server-only'
import { createTranslator } from 'use-intl/core'
import { scaleTo } from '@/components/charts/chart-scale'
import { linePath } from '@/components/charts/line-path'
import { ownFont } from '@/features/receipts/pdf/letters'
import { INK_SOFT, LINE, WIDTH } from '@/features/receipts/pdf/pdf-measures'
import { type Drawing, PdfPage } from '@/features/receipts/pdf/pdf-page'
import type { Board, Parity } from '@/features/statistics/board/board'
import type { ComparedFigure, Comparison } from '@/features/statistics/board/comparison'
import { figureWords } from '@/features/statistics/figure-words'
import { parityParagraph, reportParagraph } from '@/features/statistics/report-paragraph'
import { dateOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { type Locale, messagesIn } from '@/messages/messages'

const HEIGHT = 110
const COLOURS = { lake: '#0b5563', employer: '#2b3a75', union: '#a54a22' }
/** Of the column that names what is compared. */
const FIGURE_WIDTH = 200
const BAR = { height: 12, left: 110, room: 70 }

/** The page for the board as a tagged A4 to hand out, in the language asked for. */
export function boardPdf(board: Board, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'statistics.board' })
  const { figures, parity, year, yearFrom } = board
  const stands = t('foot', { day: dayText(locale, figures.asOf) })
  const frame = { left: 'Hållbart arbetsliv', right: 'Partsrådet', foot: stands }
  const page = new PdfPage({ title: t('title'), locale, createdAt: dateOf(figures.asOf), frame })
  page.write('title', 'Hållbart arbetsliv')
  page.write('small', stands)
  page.write('text', reportParagraph(locale, figures))
  const [first, last] = [board.points[0], board.points.at(-1)]
  if (first && last && first !== last) {
    page.write('heading', t('line'))
    page.doc.y += 4
    const days = { from: dayText(locale, first.asOf), to: dayText(locale, last.asOf) }
    page.draw(lineDrawing(board, { alt: t('alt', days), ...days }))
  }
  const { days, programme, answers } = board.compared
  page.write('heading', t('compared'))
  compare(page, { days, rows: programme, label: t('figure') }, locale)
  page.write('heading', t('answers'))
  page.write('small', t(answers.length > 0 ? 'answersLead' : 'answersNone'))
  if (answers.length > 0) compare(page, { days, rows: answers, label: t('figure') }, locale)
  page.write('heading', t('parity'))
  page.write('text', parityParagraph(locale, parity))
  page.doc.y += 8
  page.draw(daysDrawing(parity, { alt: t('days'), employer: t('daysEmployer'), union: t('daysUnion') }))
  page.write('small', t('parityNote'))
  page.write('heading', t('year'))
  page.write('small', t('yearLead', { from: dayText(locale, yearFrom), to: dayText(locale, figures.asOf) }))
  for (const { name, deliveries } of year) {
    if (deliveries !== null) page.define(textIn(locale, name), t('deliveries', { count: deliveries }))
  }
  const hidden = year.filter(({ deliveries }) => deliveries === null).map(({ name }) => textIn(locale, name))
  if (hidden.length > 0) {
    page.write('small', t('yearHidden', { services: new Intl.ListFormat(locale).format(hidden) }))
  }
  return page.end()
}

type Compared = { days: Comparison['days']; rows: readonly ComparedFigure[]; label: string }

function compare(page: PdfPage, { days, rows, label }: Compared, locale: Locale): void {
  const width = (WIDTH - FIGURE_WIDTH) / days.length
  const heads = [
    { text: label, width: FIGURE_WIDTH },
    ...days.map(day => ({ text: dayText(locale, day), width })),
  ]
  const texts = rows.map(({ name, counts }) => {
    const { title, value } = figureWords(name, locale, new Map())
    return [title, ...counts.map(count => (count ? value(count) : '–'))]
  })
  page.table(heads, texts)
}

function lineDrawing({ points }: Board, said: { alt: string; from: string; to: string }): Drawing {
  const rows = points.map(({ numerator }) => ({ value: numerator }))
  const last = rows.at(-1)?.value ?? 0
  const { at, ticks } = scaleTo(Math.max(...rows.map(({ value }) => value)), HEIGHT)
  const end = WIDTH - 36
  return {
    alt: said.alt,
    width: WIDTH,
    height: HEIGHT + 16,
    draw: doc => {
      doc.font(ownFont).fontSize(8.5).fillColor(INK_SOFT).lineWidth(0.5).strokeColor(LINE)
      for (const tick of ticks) {
        doc.moveTo(0, at(tick)).lineTo(end, at(tick)).stroke()
        doc.text(String(tick), 0, at(tick) - 10, { lineBreak: false })
      }
      doc.text(said.from, 0, HEIGHT + 5, { lineBreak: false })
      doc.text(said.to, 0, HEIGHT + 5, { width: end, align: 'right', lineBreak: false })
      doc
        .path(linePath(rows, at, end))
        .lineWidth(1.8)
        .strokeColor(COLOURS.lake)
        .stroke()
      doc.circle(end, at(last), 3).fill(COLOURS.lake)
      doc.fontSize(11).text(String(last), end + 7, at(last) - 6, { lineBreak: false })
    },
  }
}

function daysDrawing(
  { employerDays, unionDays }: Parity,
  said: { alt: string; employer: string; union: string },
): Drawing {
  const full = Math.max(1, employerDays, unionDays)
  const bars = [
    { label: said.employer, days: employerDays, colour: COLOURS.employer },
    { label: said.union, days: unionDays, colour: COLOURS.union },
  ]
  return {
    alt: `${said.alt}: ${bars.map(({ label, days }) => `${label} ${days}`).join(', ')}`,
    width: WIDTH,
    height: 2 * (BAR.height + 6),
    draw: doc => {
      doc.font(ownFont).fontSize(9.5)
      for (const [index, { label, days, colour }] of bars.entries()) {
        const y = index * (BAR.height + 6)
        const length = ((WIDTH - BAR.left - BAR.room) * days) / full
        doc.fillColor(INK_SOFT).text(label, 0, y + 1, { lineBreak: false })
        doc.rect(BAR.left, y, length, BAR.height).fill(colour)
        doc.fillColor(INK_SOFT).text(String(days), BAR.left + length + 7, y + 1, { lineBreak: false })
      }
    },
  }
}
