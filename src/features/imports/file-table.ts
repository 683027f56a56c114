import Papa from 'papaparse'
import { tidyCell } from '@/features/imports/cells'
import { accept, type Result, refuse } from '@/lib/result'

export const LARGEST_FILE_BYTES = 5_000_000
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 100

/** `line` is the row's number in a spreadsheet, where the headings stand on line 1. */
export type FileRow = { line: number; cells: string[]; isBroken: boolean }
export type FileTable = { columns: string[]; rows: FileRow[] }

const DELIMITERS = ['\t', ';', ',']
/** The first bytes of files that are no text: zip and the newer Excel, PDF, and the older Excel. */
const OTHER_KINDS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
]
const CONTROL = /[^\P{Cc}\n\r\t]/u

/** The table in a file of text with separators, or why the file can't be read as one. */
export function tableOf(bytes: Uint8Array): Result<FileTable> {
  const field = 'file'
  if (bytes.length === 0) return refuse('import_empty', { field })
  if (bytes.length > LARGEST_FILE_BYTES) return refuse('import_too_large', { field })
  const text = textOf(bytes)
  if (text === null) return refuse('import_not_text', { field })
  const delimiter = delimiterOf(text)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: MOST_ROWS + 2 })
  if (data.length > MOST_ROWS + 1)
    return refuse('import_too_many_rows', { field, values: { most: MOST_ROWS } })
  const [headings = [], ...others] = data
  const columns = headings.map(tidyCell)
  if (columns.length < 2) return refuse('import_one_column', { field })
  if (columns.length > MOST_COLUMNS) return refuse('import_too_many_columns', { field })
  const broken = new Set(errors.map(({ row }) => row))
  const rows = others
    .map((cells, index) => ({
      line: index + 2,
      cells: cells.map(tidyCell),
      isBroken: broken.has(index + 1) || cells.length > columns.length,
    }))
    .filter(({ cells }) => cells.some(Boolean))
  return rows.length === 0 ? refuse('import_empty', { field }) : accept({ columns, rows })
}

/** The text of a file in UTF-8, with or without its mark, in UTF-16 with one, or else in Windows-1252. */
function textOf(bytes: Uint8Array): string | null {
  if (OTHER_KINDS.some(start => start.every((byte, place) => bytes[place] === byte))) return null
  const text = decoded(bytes)
    .replace(/^sep=[;,\t]\r?\n/i, '')
    .trimEnd()
  return CONTROL.test(text) ? null : text
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The separator that parts the headings into most columns. */
function delimiterOf(text: string): string {
  const columnsBy = (delimiter: string) =>
    Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0]?.length
  return DELIMITERS.toSorted((one, other) => (columnsBy(other) ?? 0) - (columnsBy(one) ?? 0))[0] ?? ','
}
