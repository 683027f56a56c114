import { indexOf, type MetWord, type Searchable, search } from '@/features/catalogue/search/rank'
import type { ServiceContent } from '@/features/catalogue/service-content'
import type { Locale } from '@/messages/messages'

const MOST_NAMED = 3
/** A word that says this much less for a service than another goes without saying. */
const WORTH_SAYING = 0.65

/** The written words that say the most for a service, in their order. */
export function tellingOf(met: readonly MetWord[]): MetWord[] {
  const least = Math.max(0, ...met.map(({ worth }) => worth)) * WORTH_SAYING
  return met.filter(({ worth }) => worth >= least).slice(0, MOST_NAMED)
}

/** The reader's words that the reason quotes, each once. A word that stands in a quoted clause is quoted with it. */
export function quotedOf(met: readonly MetWord[]): string[] {
  const words = [...new Set(tellingOf(met).map(({ written }) => written))]
  return words.filter(word => !words.some(other => other !== word && other.includes(word)))
}

/** The service's own subjects that are near such words, one for each or two for one. They are named in the language of the page alone. */
export function subjectsNear(content: ServiceContent, met: readonly MetWord[], locale: Locale): string[] {
  const subjects = (content.keywords?.[locale] ?? []).map(onlyName)
  const index = indexOf(subjects, locale, 'whole')
  const most = met.length === 1 ? 2 : 1
  const near = met.flatMap(({ word }) => (search(index, word) ?? []).slice(0, most))
  return [...new Set(near.map(({ service: { name } }) => name))]
}

function onlyName(name: string): Searchable {
  return { name, keywords: '', summary: '', formText: '' }
}
