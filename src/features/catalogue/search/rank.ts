import { closeness, isKindOf, kinship, likeness } from '@/features/catalogue/search/closeness'
import { readSayings, synonyms } from '@/features/catalogue/search/synonyms'
import { isTelling, tellingWords, type Word, wordsOf } from '@/features/catalogue/search/words'
import type { Locale } from '@/messages/messages'

/** The texts of a service, the weightiest first. */
export type Searchable = { name: string; keywords: string; summary: string; formText: string }

const weights = { name: 4, keywords: 4, summary: 2, formText: 1 } as const
const fields = ['name', 'keywords', 'summary', 'formText'] as const

const SYNONYM = 0.7
/** A thing that the need comes after is its cause more than its matter. */
const CAUSE = 0.6
const BEFORE_CAUSE = new Set(['efter', 'sedan', 'after', 'since'])
/** A hit that is this much weaker than the best one is left out. */
const WORTH_SHOWING = 0.3
const NAMED = 1.05
/** More than the longest need can hold. A pasted book is read no further. */
const MOST_WORDS = 40
/** A group within an organisation, or its managers. Beside another need it says only who has that. */
const GROUP = /\p{L}grupp(?:en|ens|er|erna)?$|^chef(?:en|er|erna)?$|^managers?$/u
/** No longer than this a clause is quoted whole, so that no saying is cut from its end. */
const LONGEST_QUOTE = 60
/** How well a word is met by a subject of a service, in other words at the least. */
const SUBJECT = SYNONYM * weights.keywords

type Said = Word & { weight: number }
/** How a text is read: while it is typed, its last word may be a beginning. */
export type Reading = 'typed' | 'whole'
export type SearchIndex<S> = {
  locale: Locale
  reading: Reading
  all: { service: S; words: Said[] }[]
  groups: Word[][]
}
/** A word as it is read and as it was written, and how much it says for a service. */
export type MetWord = { word: string; written: string; worth: number }
export type Hit<S> = { service: S; score: number; met: MetWord[] }

/** Made once for a list of services, then searched for each letter that is typed. */
export function indexOf<S extends Searchable>(
  services: readonly S[],
  locale: Locale,
  reading: Reading = 'typed',
): SearchIndex<S> {
  return {
    locale,
    reading,
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
  const near = index.reading === 'whole' ? likeness : closeness
  const scores = index.all.map(() => 0)
  const met = index.all.map((): MetWord[] => [])
  const hitsBy: number[][] = []
  // Groups come last.
  for (const word of typed.toSorted((one, other) => Number(isGroup(one)) - Number(isGroup(other)))) {
    const wanted = asked(word, index.groups)
    const hits = index.all.map(({ words }) => bestOf(wanted, words, near))
    if (isGroup(word) && hitsBy.some(others => others.some(Boolean))) continue
    hitsBy.push(hits)
    const rarity = rarityOf(word, hits)
    for (const [number, hit] of hits.entries()) {
      scores[number] = (scores[number] ?? 0) + hit * rarity
      if (hit > 0) met[number]?.push({ word: word.written, written: word.quoted, worth: hit * rarity })
    }
  }
  const most = Math.max(1, ...met.map(words => words.length))
  for (const [number, words] of met.entries()) {
    const share = (words.length / most) * nameShare(index.all[number]?.service.name, text)
    scores[number] = (scores[number] ?? 0) * share
  }
  const least = Math.max(...scores) * WORTH_SHOWING
  const worthy = new Set(scores.flatMap((score, number) => (score > 0 && score >= least ? [number] : [])))
  for (const number of leftOver(hitsBy, scores, worthy)) worthy.add(number)
  return index.all
    .map(({ service }, number) => ({ service, number, score: scores[number] ?? 0, met: met[number] ?? [] }))
    .filter(({ number }) => worthy.has(number))
    .toSorted((one, other) => other.score - one.score)
    .map(({ service, score, met: words }) => ({ service, score: Math.max(score, least), met: words }))
}

/** A little more for one whose name holds the whole text, everyday verbs too. One word is not a name. */
function nameShare(name = '', text: string): number {
  const small = text.trim().toLowerCase()
  return small.includes(' ') && name.toLowerCase().includes(small) ? NAMED : 1
}

function isGroup({ written }: Word): boolean {
  return GROUP.test(written)
}

/** The best ones for a word that no other meets as well. So a need of two parts is met in both. */
function leftOver(hitsBy: number[][], scores: number[], worthy: ReadonlySet<number>): number[] {
  return hitsBy.flatMap(hits => {
    const nearest = Math.max(SUBJECT, ...hits)
    const about = hits.flatMap((hit, number) => (hit === nearest ? [number] : []))
    if (about.some(number => worthy.has(number))) return []
    const best = Math.max(0, ...about.map(number => scores[number] ?? 0))
    return about.filter(number => scores[number] === best)
  })
}

type Typed = Word & { quoted: string; isCause: boolean }

/** Each telling word once, with what was written for it. */
function typedWords(text: string, locale: Locale): Typed[] {
  const { text: read, sayings } = readSayings(text, locale)
  const words = tellingWords(read, locale).filter(({ written }) => written.length > 1)
  const causes = causesIn(read, locale)
  const once = new Map(words.map(word => [word.written, word]))
  return [...once.values()].slice(0, MOST_WORDS).map(word => ({
    ...word,
    quoted: quote(text, sayings.get(word.written) ?? word.written),
    isCause: causes.has(word.written),
  }))
}

/** The first telling word after 'efter', as in 'trött efter omorganisationen'. */
function causesIn(read: string, locale: Locale): Set<string> {
  const words = wordsOf(read, locale)
  const causes = words.flatMap(({ written }, index) =>
    BEFORE_CAUSE.has(written) ? (words.slice(index + 1).find(isTelling) ?? []) : [],
  )
  return new Set(causes.map(({ written }) => written))
}

/** The words with the letters that were written, large ones too. Several words are quoted with their clause. */
function quote(text: string, small: string): string {
  const whole = text.normalize('NFC')
  if (small.includes(' ') && whole.length <= LONGEST_QUOTE) return whole.trim()
  const at = whole.toLowerCase().indexOf(small)
  const written = whole.slice(at, at + small.length)
  return written.toLowerCase() === small ? written : small
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

function bestOf({ word, others }: Asked, words: Said[], near: typeof closeness): number {
  let best = 0
  for (const said of words) {
    best = Math.max(best, said.weight * near(word, said))
    for (const other of others) best = Math.max(best, said.weight * SYNONYM * kinship(other, said))
  }
  return best
}

function rarityOf({ isCause }: Typed, hits: readonly number[]): number {
  const met = hits.filter(Boolean).length
  return met === 0 ? 0 : Math.log(1 + hits.length / met) * (isCause ? CAUSE : 1)
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
