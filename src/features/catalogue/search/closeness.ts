import type { Word } from '@/features/catalogue/search/words'

const SHORTEST_PART = 4
const SHORTEST_END = 5
const SHORTEST_START = 2
const BEGINNING = 0.8
const MISSPELLING = 0.5
/** Two words that share no more than this are not near each other. */
const SHARED_START = 'arbets'

/** Parts that half the language is compounded with, or half the catalogue. */
const hollowParts = new Set([
  'arbet',
  'arbets',
  'verksam',
  'medarb',
  'medarbet',
  'utveckl',
  'utveckling',
  'digital',
  'organisa',
  'organis',
  'manag',
  'manage',
])

/** A changed letter in a shorter word mostly makes another word. */
const LEAST_TO_CHANGE = 7
/** Words of their own that a fault in another would make. */
const realWords = new Set([
  ...['svara', 'gäller', 'otrolig', 'otroliga', 'otroligt', 'förlag', 'tidsfrist'],
  ...['städning', 'stavning', 'slutförd', 'hatfull', 'inflyttande', 'kräkning'],
])

/**
 * How well a typed word fits a word of a service, from 0 to 1. It may be the same word in any form, its
 * beginning, part of the same compound, or a misspelling.
 */
export function closeness(typed: Word, said: Word): number {
  return Math.max(likeness(typed, said), isBeginning(typed, said) ? BEGINNING : 0)
}

/** The same for a word that is written to its end. */
export function likeness(typed: Word, said: Word): number {
  const kin = kinship(typed, said)
  if (kin > 0 || hollowParts.has(said.stem)) return kin
  return isMisspelling(typed.written, said.written) || isMisspelling(typed.stem, said.stem) ? MISSPELLING : 0
}

/** The same without guessing: a whole word that is spelled right. */
export function kinship(typed: Word, said: Word): number {
  if (typed.written === said.written) return 1
  if (typed.stem === said.stem && typed.written.length >= SHORTEST_PART) return 0.95
  return shareCompound(typed, said) ? 0.6 : 0
}

function isBeginning({ written }: Word, said: Word): boolean {
  return written.length >= SHORTEST_START && said.written.startsWith(written)
}

/** A compound is a kind of what it ends with: short-term absence is absence. */
export function isKindOf(typed: Word, said: Word): boolean {
  return said.stem.length > SHORTEST_PART && typed.stem.endsWith(said.stem)
}

/** 'Stress' is in 'stressrelaterad', and 'grupp' ends 'arbetsgrupp'. */
function shareCompound(one: Word, other: Word): boolean {
  const [part, whole] = one.stem.length < other.stem.length ? [one, other] : [other, one]
  const { stem, written } = part
  if (hollowParts.has(stem)) return false
  // A short stem that has lost its ending begins too many words.
  const shortestStart = stem === written ? SHORTEST_PART : SHORTEST_END
  const startsIt = stem.length >= shortestStart && whole.stem.startsWith(stem)
  return startsIt || (stem.length >= SHORTEST_END && whole.stem.endsWith(stem))
}

/**
 * One wrong letter in five, two in nine; the shortest words have too many neighbours to be guessed. Letters with marks
 * are letters of their own. Some keyboards lack them, so all of those may be missing at once.
 */
function isMisspelling(one: string, other: string): boolean {
  if (realWords.has(one)) return false
  if (one.startsWith(SHARED_START) && other.startsWith(SHARED_START))
    return isNear(one.slice(SHARED_START.length), other.slice(SHARED_START.length))
  return withoutMarks(one)[0] === withoutMarks(other)[0] && isNear(one, other)
}

function isNear(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  const allowed = length >= 9 ? 2 : length >= 5 ? 1 : 0
  if (allowed === 0) return false
  if (one === withoutMarks(other)) return true
  if (one.length === other.length && lettersOf(one) !== lettersOf(other)) {
    // Two changed letters make another word, as 'reception' and 'retention' are.
    const changed = changedLetters(withoutMarks(one), withoutMarks(other))
    if (length < LEAST_TO_CHANGE || changed === 2) return false
  }
  return editsBetween(one, other, allowed) <= allowed
}

function changedLetters(one: string, other: string): number {
  return [...one].filter((letter, index) => letter !== other[index]).length
}

function lettersOf(word: string): string {
  return [...word].toSorted().join('')
}

function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '')
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
