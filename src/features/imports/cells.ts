import { cleanLine } from '@/lib/clean-text'
import { type Day, isDay } from '@/lib/dates'

const LONGEST_CELL = 500

/** A cell in the form that it is read in: one line, nothing unseen. A dash alone says that nothing is known. */
export function tidyCell(cell: string): string {
  const tidy = cleanLine(cell)
  return /^[-–—]$/.test(tidy) ? '' : tidy.slice(0, LONGEST_CELL)
}

/** A spreadsheet would reckon it, here or wherever it is exported to. */
export function isFormula(cell: string): boolean {
  return /^[=+@]/.test(cell) || /^-(?!\d+$)/.test(cell)
}

/** A whole number, with or without blanks between its thousands; null where it is none. */
export function readCount(cell: string): number | null {
  const bare = cell.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')
  return /^\d{1,7}$/.test(bare) ? Number(bare) : null
}

/** A day as 2021-06-17, 20210617 or 2021/06/17; null where it is none. */
export function readDay(cell: string): Day | null {
  const [, year, month, day] = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?: 00:00(?::00)?)?$/.exec(cell) ?? []
  const written = `${year}-${month}-${day}`
  return isDay(written) ? written : null
}

/** The parts of a cell that holds several things. */
export function partsOf(cell: string): string[] {
  return cell.split(/[\s,;|]+/).filter(Boolean)
}
