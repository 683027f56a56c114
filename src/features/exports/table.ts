import type { Say } from '@/features/exports/say'
import type { Day } from '@/lib/dates'
import type { Messages } from '@/messages/sv'

/** A number of a group too small to be shown. The word stands in its place, as on the page, with the reason. */
export type Withheld = { word: string; reason: string }
/** A day is a `Day`, and a time a `Date`: `kind` tells a day from a text. */
export type Cell = string | number | Day | Date | Withheld | null
export type Kind = 'text' | 'number' | 'day' | 'time'

/** The headings of all columns stand together in the messages. */
export type ColumnKey = keyof Messages['exports']['column']
/** `title`: a heading that says more than the key's own. */
export type Column<Row> = { key: ColumnKey; kind: Kind; title?: string; cell: (row: Row) => Cell }

/** A table as its file holds it. `key` names a column in JSON, and `title` is its heading in the reader's language. */
export type Table = {
  columns: { key: string; title: string; kind: Kind }[]
  rows: Cell[][]
  /** Its name in the reader's language. */
  title?: string
  /** The day that its figures stand at, or the month of its rows. Without one it is today. */
  asOf?: Day
}

export function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  titleOf: (key: ColumnKey) => string,
): Table {
  return {
    columns: columns.map(({ key, kind, title }) => ({ key, kind, title: title ?? titleOf(key) })),
    rows: rows.map(row => columns.map(({ cell }) => cell(row))),
  }
}

export function isWithheld(cell: Cell | undefined): cell is Withheld {
  return typeof cell === 'object' && cell !== null && 'word' in cell
}

/** The same with the headings of the reader's language. */
export function titled<Row>(say: Say, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return tableOf(columns, rows, key => say(`exports.column.${key}`))
}
