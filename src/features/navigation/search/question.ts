import { sayIn } from '@/features/exports/say'
import type { RowKind } from '@/features/navigation/search/found-row'
import { digitsSought } from '@/features/organisations/register/organisation-number'
import { listFilter, typed } from '@/lib/list-filter'
import { locales } from '@/messages/messages'

const MOST_WORDS = 6
/** A number of an organisation is known by this many digits; fewer are an order's. */
const SHORTEST_REGISTER_NUMBER = 6

export const searchFilter = listFilter({ text: typed('q') })

/** A search as rows and names are asked for it. */
export type Question = {
  text: string
  words: string[]
  /** The number of an order that is asked for by its number, with or without the word for an order. */
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
  const [named = only, ...others] = wordsOfOne('order', words)
  const orderNumber = others.length === 0 && /^\d{1,9}$/.test(named) ? Number(named) : null
  const readsRegisterNumbers = orderNumber === null || named.length >= SHORTEST_REGISTER_NUMBER
  return { text, words, orderNumber, readsRegisterNumbers }
}

/** The words that tell one of the kind from others. Those that say its kind count only where they stand alone. */
export function wordsOfOne(kind: CalledKind, words: readonly string[]): readonly string[] {
  const others = words.filter(word => !called[kind].has(folded(word)))
  return others.length > 0 ? others : words
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

type CalledKind = RowKind | 'service'

/** Both languages count, as for pages. */
const calledBy = (kind: CalledKind) =>
  new Set(locales.flatMap(locale => folded(sayIn(locale)(`search.called.${kind}`)).split(' ')))

const called: Record<CalledKind, ReadonlySet<string>> = {
  order: calledBy('order'),
  organisation: calledBy('organisation'),
  deliverer: calledBy('deliverer'),
  person: calledBy('person'),
  delivery: calledBy('delivery'),
  service: calledBy('service'),
}
