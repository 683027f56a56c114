import { searchableOf } from '@/features/catalogue/search/catalogue-entry'
import { indexOf, type Searchable, search } from '@/features/catalogue/search/rank'
import { tellingWords } from '@/features/catalogue/search/words'
import type { ServiceContent } from '@/features/catalogue/service-content'
import { type Locale, locales } from '@/messages/messages'

/** The words of a written need that a service answers, and its own subjects that are near them. */
export type Answered = { words: string[]; subjects: string[] }

const MOST_NAMED = 3
/** A word that is met this much worse than another goes without saying. */
const WORTH_SAYING = 0.5

/** Why a service was found by a need, the nearest first. Subjects are named in the language of the page alone. */
export function answeredBy(content: ServiceContent, need: string, locale: Locale): Answered {
  const words = wordsMet(content, need, locale)
  if (words.length > 0) return { words, subjects: subjectsNear(content, words.join(' '), locale) }
  const others = locales.filter(other => other !== locale).map(other => wordsMet(content, need, other))
  return { words: others.find(met => met.length > 0) ?? [], subjects: [] }
}

function wordsMet(content: ServiceContent, need: string, locale: Locale): string[] {
  const index = indexOf([searchableOf(content, locale)], locale)
  const written = new Set(need.split(/[^\p{L}\p{N}]+/u).filter(word => tellingWords(word, locale).length > 0))
  const met = [...written]
    .map(word => ({ word, score: search(index, word)?.[0]?.score ?? 0 }))
    .toSorted((one, other) => other.score - one.score)
  const least = (met[0]?.score ?? 0) * WORTH_SAYING
  return met
    .filter(({ score }) => score > 0 && score >= least)
    .slice(0, MOST_NAMED)
    .map(({ word }) => word)
}

function subjectsNear(content: ServiceContent, words: string, locale: Locale): string[] {
  const subjects = (content.keywords?.[locale] ?? []).map(onlyName)
  const hits = search(indexOf(subjects, locale), words) ?? []
  return hits.slice(0, MOST_NAMED).map(({ service: { name } }) => name)
}

function onlyName(name: string): Searchable {
  return { name, keywords: '', summary: '', formText: '' }
}
