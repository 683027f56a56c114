import Papa from 'papaparse'
import writeXlsxFile from 'write-excel-file/node'
import { type Cell, isWithheld, type Kind, type Table } from '@/features/exports/table'
import { dateOf, dayOf, isDay } from '@/lib/dates'
import type { ExportFormat } from '@/lib/export-address'
import { clockText } from '@/lib/time-text'
import type { Locale } from '@/messages/messages'

/** A spreadsheet knows by it that the text is UTF-8. */
const MARK = '\uFEFF'
const DAY_FORMAT = 'yyyy-mm-dd'
const TIME_FORMAT = 'yyyy-mm-dd hh:mm'
const WIDTHS: Record<Kind, number> = { text: 32, number: 12, day: 12, time: 17 }

export type File = { type: string; body: string | Uint8Array<ArrayBuffer> }
/** `comma`: as RFC 4180 has it, for programs. Otherwise as a spreadsheet of the reader's language reads it. */
export type Wish = { format: ExportFormat; comma: boolean; locale: Locale }

export async function fileOf(table: Table, { format, ...wish }: Wish): Promise<File> {
  if (format === 'json') return { type: 'application/json', body: jsonOf(table) }
  if (format === 'csv') return { type: 'text/csv; charset=utf-8', body: csvOf(table, wish) }
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await xlsxOf(table),
  }
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvOf({ columns, rows }: Table, { comma, locale }: Omit<Wish, 'format'>): string {
  const kinds = columns.map(({ kind }) => kind)
  const mark = comma || locale === 'en' ? '.' : ','
  const text = Papa.unparse(
    {
      fields: columns.map(({ title }) => title),
      data: rows.map(row => row.map((cell, index) => written(plain(cell, kinds[index]), mark))),
    },
    { delimiter: comma ? ',' : ';', newline: '\r\n', escapeFormulae: true },
  )
  return `${comma ? '' : MARK}${text}\r\n`
}

/** A Swedish spreadsheet reads a decimal comma, and takes a point for text. */
function written(cell: Cell, mark: ',' | '.'): Cell {
  return typeof cell === 'number' ? String(cell).replace('.', mark) : cell
}

/** Times as a clock in Sweden shows them, and the word of what is withheld. */
function plain(cell: Cell, kind: Kind = 'text') {
  if (isWithheld(cell)) return cell.word
  return kind === 'time' && cell instanceof Date ? `${dayOf(cell)} ${clockText('sv', cell)}` : cell
}

/** A withheld number is null, and its row says why. */
function jsonOf({ columns, rows }: Table): string {
  const objects = rows.map(row => ({
    ...Object.fromEntries(
      columns.map(({ key }, index) => [key, isWithheld(row[index]) ? null : (row[index] ?? null)]),
    ),
    withheld: row.find(isWithheld)?.reason,
  }))
  return `${JSON.stringify({ columns: Object.fromEntries(columns.map(({ key, title }) => [key, title])), rows: objects })}\n`
}

/** Every text is typed as text, so that none is ever a formula. A column of days may hold a word, as “All”. */
async function xlsxOf({ columns, rows, title }: Table): Promise<Uint8Array<ArrayBuffer>> {
  const heading = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }))
  const body = rows.map(row => row.map((cell, index) => typed(cell, columns[index]?.kind)))
  const buffer = await writeXlsxFile([heading, ...body], {
    sheet: title && sheetName(title),
    stickyRowsCount: 1,
    columns: columns.map(({ kind }) => ({ width: WIDTHS[kind] })),
  }).toBuffer()
  return new Uint8Array(buffer)
}

/** A workbook takes so many letters in the name of a sheet, and not all of them. */
function sheetName(title: string): string {
  return title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

function typed(cell: Cell, kind: Kind = 'text') {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (isWithheld(cell)) return { value: cell.word, type: String }
  if (kind === 'day' && isDay(String(cell)))
    return { value: dateOf(String(cell)), type: Date, format: DAY_FORMAT }
  // A workbook knows no zones: it gets the clock in Sweden.
  if (cell instanceof Date) {
    return { value: new Date(`${plain(cell, 'time')}Z`), type: Date, format: TIME_FORMAT }
  }
  return { value: String(cell), type: String }
}
