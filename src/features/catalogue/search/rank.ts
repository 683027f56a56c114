import { closeness, isKindOf, kinship } from '@/features/catalogue/search/closeness'
import { synonyms, withSayings } from '@/features/catalogue/search/synonyms'
import { tellingWords, type Word, wordsOf } from '@/features/catalogue/search/words'
import type { Locale } from '@/messages/messages'

/** The texts of a service, the weightiest first. */
export type Searchable = { name: string; keywords: string; summary: string; formText: string }

const weights = { name: 4, keywords: 4, summary: 2, formText: 1 } as const
const fields = ['name', 'keywords', 'summary', 'formText'] as const

const SYNONYM = 0.7
/** A hit that is this much weaker than the best one is left out. */
const WORTH_SHOWING = 0.3
const MOST_WORDS = 12
/** How well a word is met by a subject of a service, in other words at the least. */
const SUBJECT = SYNONYM * weights.keywords

type Said = Word & { weight: number }
export type SearchIndex<S> = { locale: Locale; all: { service: S; words: Said[] }[]; groups: Word[][] }
export type Hit<S> = { service: S; score: number }

/** Made once for a list of services, then searched for each letter that is typed. */
export function indexOf<S extends Searchable>(services: readonly S[], locale: Locale): SearchIndex<S> {
  return {
    locale,
    all: services.map(service => ({ service, words: saidBy(service, locale) })),
    groups: synonyms[locale].map(line => wordsOf(line, locale)),
  }
}

/**
 * The services that fit what was typed, the best first; null when nothing was typed that could tell them apart. A
 * word that few services say weighs more than one that many say. Half of the words met is worth a quarter.
 */
export function search<S extends Searchable>(index: SearchIndex<S>, text: string): Hit<S>[] | null {
  const typed = typedWords(text, index.locale)
  if (typed.length === 0) return null
  const scores = index.all.map(() => 0)
  const met = index.all.map(() => 0)
  const hitsBy: number[][] = []
  for (const word of typed) {
    const wanted = asked(word, index.groups)
    const hits = index.all.map(({ words }) => bestOf(wanted, words))
    hitsBy.push(hits)
    const rarity = rarityOf(hits.filter(Boolean).length, index.all.length)
    for (const [number, hit] of hits.entries()) {
      scores[number] = (scores[number] ?? 0) + hit * rarity
      met[number] = (met[number] ?? 0) + Math.sign(hit)
    }
  }
  const most = Math.max(...met)
  for (const [number, words] of met.entries()) scores[number] = (scores[number] ?? 0) * (words / (most || 1))
  const least = Math.max(...scores) * WORTH_SHOWING
  const worthy = new Set(scores.flatMap((score, number) => (score > 0 && score >= least ? [number] : [])))
  for (const number of leftOver(hitsBy, scores, worthy)) worthy.add(number)
  return index.all
    .map(({ service }, number) => ({ service, number, score: scores[number] ?? 0 }))
    .filter(({ number }) => worthy.has(number))
    .toSorted((one, other) => other.score - one.score)
    .map(({ service, score }) => ({ service, score: Math.max(score, least) }))
}

/** The best ones for what none of the others is about: a need of two parts is met in both. */
function leftOver(hitsBy: number[][], scores: number[], worthy: ReadonlySet<number>): number[] {
  return hitsBy.flatMap(hits => {
    if (hits.some((hit, number) => hit > 0 && worthy.has(number))) return []
    const best = Math.max(0, ...hits.map((hit, number) => (hit >= SUBJECT ? (scores[number] ?? 0) : 0)))
    return hits.flatMap((hit, number) => (hit >= SUBJECT && scores[number] === best ? [number] : []))
  })
}

function typedWords(text: string, locale: Locale): Word[] {
  return tellingWords(withSayings(text, locale), locale)
    .filter(({ written }) => written.length > 1)
    .slice(0, MOST_WORDS)
}

type Asked = { word: Word; others: Word[] }

/** The word itself, and what others call the same thing. */
function asked(word: Word, groups: Word[][]): Asked {
  return { word, others: groups.filter(group => group.some(each => isSame(word, each))).flat() }
}

/** The same word, a kind of it or a misspelling, but not its beginning. Synonyms of a guess lead astray. */
function isSame(typed: Word, said: Word): boolean {
  const near = closeness(typed, said)
  return near >= 0.9 || isKindOf(typed, said) || (near === 0.5 && typed.written.length > 5)
}

function bestOf({ word, others }: Asked, words: Said[]): number {
  let best = 0
  for (const said of words) {
    best = Math.max(best, said.weight * closeness(word, said))
    for (const other of others) best = Math.max(best, said.weight * SYNONYM * kinship(other, said))
  }
  return best
}

function rarityOf(hits: number, all: number): number {
  return hits === 0 ? 0 : Math.log(1 + all / hits)
}

/** Each word once, where it weighs the most. */
function saidBy(service: Searchable, locale: Locale): Said[] {
  const said = new Map<string, Said>()
  for (const field of fields) {
    for (const word of tellingWords(service[field], locale)) {
      if (!said.has(word.written)) said.set(word.written, { ...word, weight: weights[field] })
    }
  }
  return [...said.values()]
}
