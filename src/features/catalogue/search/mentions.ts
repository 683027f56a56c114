import { kinship } from '@/features/catalogue/search/closeness'
import type { Facets } from '@/features/catalogue/search/facets'
import { heldWords } from '@/features/catalogue/search/held-words'
import type { Searchable, SearchIndex } from '@/features/catalogue/search/rank'
import { tellingWords, type Word, wordsOf } from '@/features/catalogue/search/words'
import type { ServiceContent } from '@/features/catalogue/service-content'
import type { Locale } from '@/messages/messages'

/** The words of the description and the time, each once. They travel to the browser, so those of other texts are left out. */
export type Described = { described: string }

const SHORTEST_TYPED = 4
const SHORTEST_KEPT = 5
/** 'Half', of a day. */
const SHORTEST_OF_TIME = 4
const SAME = 0.95

export function describedBy(content: ServiceContent, searchable: Searchable, locale: Locale): string {
  const { name, keywords, summary, formText } = searchable
  const said = new Set(tellingWords([name, keywords, summary, formText].join(' '), locale).map(stemOf))
  const longWords = (text: string, shortest: number) =>
    tellingWords(text, locale).filter(({ written, stem }) => written.length >= shortest && !said.has(stem))
  const words = [
    ...longWords(content.description[locale], SHORTEST_KEPT),
    ...longWords(content.duration[locale], SHORTEST_OF_TIME),
  ]
  return [...new Map(words.map(word => [word.stem, word.written])).values()].join(' ')
}

/** The services whose texts and form hold every word that was typed, or its beginning: nothing is guessed. */
export function mentionsOf<S extends Searchable & Partial<Described & Facets>>(
  { all, locale }: SearchIndex<S>,
  text: string,
): S[] {
  const typed = tellingWords(text, locale).filter(({ written }) => written.length >= SHORTEST_TYPED)
  if (typed.length === 0) return []
  return all
    .filter(({ service: { described = '', mode, form }, words }) => {
      const held = mode && form ? heldWords({ mode, form }, locale) : ''
      const said = [...words, ...wordsOf(`${described} ${held}`, locale)]
      return typed.every(word => said.some(each => isIn(word, each)))
    })
    .map(({ service }) => service)
}

function isIn(typed: Word, said: Word): boolean {
  return said.written.startsWith(typed.written) || kinship(typed, said) >= SAME
}

function stemOf({ stem }: Word): string {
  return stem
}
