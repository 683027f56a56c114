import { digitsSought } from '@/features/organisations/register/organisation-number'
import { listFilter, typed } from '@/lib/list-filter'

const MOST_WORDS = 6
/** A number of an organisation is known by this many digits; fewer are an order's. */
const SHORTEST_REGISTER_NUMBER = 6

export const searchFilter = listFilter({ text: typed('q') })

/** A search as rows and names are asked for it. */
export type Question = {
  text: string
  words: string[]
  /** The number of an order that is asked for by its number alone. */
  orderNumber: number | null
  /** Whether digits are looked for in the numbers of organisations too. */
  readsRegisterNumbers: boolean
}

/** Null where a text is too little to find anything by: one letter, or signs alone. */
export function questionOf(text: string | undefined): Question | null {
  if (!text) return null
  const digits = digitsSought(text)
  const words = digits
    ? [digits]
    : [...new Set(text.split(/[\s#,;]+/).filter(word => /[\p{L}\p{N}]/u.test(word)))].slice(0, MOST_WORDS)
  const [only] = words
  if (!only || (words.length === 1 && only.length < 2 && !/\d/.test(only))) return null
  const orderNumber = words.length === 1 && /^\d{1,9}$/.test(only) ? Number(only) : null
  const readsRegisterNumbers = orderNumber === null || only.length >= SHORTEST_REGISTER_NUMBER
  return { text, words, orderNumber, readsRegisterNumbers }
}

/** A text as it is searched: small letters without their marks. The same as `app.folded` in the database. */
export function folded(written: string): string {
  return written
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[øđłŋŧ]/g, letter => barred[letter] ?? letter)
}

const barred: Record<string, string> = { ø: 'o', đ: 'd', ł: 'l', ŋ: 'n', ŧ: 't' }

/** Every word stands somewhere in the text, in any order. */
export function says(text: string, words: readonly string[]): boolean {
  const said = folded(text)
  return words.every(word => said.includes(folded(word)))
}
