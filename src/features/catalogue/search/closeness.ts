import type { Word } from '@/features/catalogue/search/words'

const SHORTEST_PART = 4
const SHORTEST_START = 2

/** Parts that half the language is compounded with. */
const hollowParts = new Set(['arbet', 'arbets', 'verksam', 'medarb', 'medarbet'])

/**
 * How well a typed word fits a word of a service, from 0 to 1. It may be the same word in any form, its
 * beginning, part of the same compound, or a misspelling.
 */
export function closeness(typed: Word, said: Word): number {
  const kin = kinship(typed, said)
  if (kin > 0) return kin
  return isMisspelling(typed.written, said.written) || isMisspelling(typed.stem, said.stem) ? 0.5 : 0
}

/** The same without guessing: what is spelled right. */
export function kinship(typed: Word, said: Word): number {
  if (typed.written === said.written) return 1
  if (typed.stem === said.stem && typed.written.length >= SHORTEST_PART) return 0.95
  if (typed.written.length >= SHORTEST_START && said.written.startsWith(typed.written)) return 0.8
  return shareCompound(typed.stem, said.stem) ? 0.6 : 0
}

/** A compound is a kind of what it ends with: short-term absence is absence. */
export function isKindOf(typed: Word, said: Word): boolean {
  return said.stem.length > SHORTEST_PART && typed.stem.endsWith(said.stem)
}

/** 'Stress' is in 'stressrelaterad', and 'grupp' ends 'arbetsgrupp'. */
function shareCompound(one: string, other: string): boolean {
  const [part, whole] = one.length < other.length ? [one, other] : [other, one]
  if (part.length < SHORTEST_PART || hollowParts.has(part)) return false
  return whole.startsWith(part) || whole.endsWith(part)
}

/** One wrong letter in five, two in nine; the shortest words have too many neighbours to be guessed. */
function isMisspelling(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  const allowed = length >= 9 ? 2 : length >= 5 ? 1 : 0
  return allowed > 0 && one[0] === other[0] && editsBetween(one, other, allowed) <= allowed
}

/** Letters to add, take away, change or swap with the next one; counting stops when there are more than `most`. */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current[column] = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    if (Math.min(...current) > most) return most + 1
    before = above
    above = current
  }
  return at(above, other.length)
}

function at(row: number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
