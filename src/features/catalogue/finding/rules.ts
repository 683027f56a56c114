import {
  type concerned,
  type NeedAnswers,
  type NeedQuestion,
  spans,
  type stages,
} from '@/features/catalogue/finding/answers'
import { fairly, worthShowing } from '@/features/catalogue/finding/fair-share'
import { partsOf, saysWhomToHelp } from '@/features/catalogue/finding/need-parts'
import { saysOnlyWhom } from '@/features/catalogue/finding/only-whom'
import { quotedOf } from '@/features/catalogue/finding/own-words'
import { topicWords } from '@/features/catalogue/finding/topic-words'
import { subjectsOf } from '@/features/catalogue/search/catalogue-entry'
import { effortOf, timeOf } from '@/features/catalogue/search/facets'
import {
  type Hit,
  indexOf,
  type MetWord,
  type Searchable,
  type SearchIndex,
  search,
} from '@/features/catalogue/search/rank'
import { tellingWords } from '@/features/catalogue/search/words'
import type { ServiceContent } from '@/features/catalogue/service-content'
import type { MeasureKind, ServiceLevel } from '@/features/catalogue/service-kinds'
import { type Locale, locales } from '@/messages/messages'

const MOST_SUGGESTED = 4

/** How much an answer weighs when it fits: what the need is about decides, then what can be ordered now. */
const WEIGHT = { om: 8, behov: 6, skede: 1.5, vilka: 1.5, tid: 1.5, shorter: 1, orderable: 2.5 }
const WORTH_SHOWING = 0.5
const LESSER = 0.4
/** For a word that sayings stand for, the wider thing that they tell of too. */
const widerThings: Record<string, string> = { stuprör: 'samarbete', silos: 'teamwork' }

const kindsAt: Record<(typeof stages)[number], readonly MeasureKind[]> = {
  happened: ['remedial', 'preventive'],
  noticed: ['preventive', 'remedial'],
  prevent: ['preventive', 'promotive'],
  improve: ['promotive', 'developmental'],
}

const levelsFor: Record<(typeof concerned)[number], readonly ServiceLevel[]> = {
  staff: ['group_individual'],
  group: ['group_individual'],
  everyone: ['organisation', 'agenda_setting'],
  parties: ['organisation'],
}

export type Suggestable = { content: ServiceContent; canBeOrdered: boolean }
export type Reasoned = Exclude<NeedQuestion, 'nar' | 'om'>

export type Suggestion<S> = {
  service: S
  score: number
  /** The answers that speak for the service, in the order of the questions. */
  reasons: Reasoned[]
  /** The words of the written need that it meets. */
  met: MetWord[]
  /** It takes more time than was said, or it takes no more but goes on over so long. */
  beyond: 'longer' | 'weeks' | 'months' | null
}

/**
 * The few services that fit what was answered, the best first, each with the answers that speak for it. One whose reason
 * quotes more of what was written stands before. Those that can't be ordered come last. Words that only say whom it is
 * about speak for none.
 */
export function suggest<S extends Suggestable>(
  services: readonly S[],
  answers: NeedAnswers,
  locale: Locale,
): Suggestion<S>[] {
  const topic: Fits<S> = answers.behov ? fitOf(services, topicWords[answers.behov], 'sv') : new Map()
  const om = saysOnlyWhom(answers.om) ? undefined : answers.om
  const words: Fits<S> = om ? fitInAnyLanguage(services, om, locale) : new Map()
  const isAbout = ({ service }: Suggestion<S>) => words.has(service) || topic.has(service)
  const all = services
    .map(service => weigh(service, answers, { behov: topic.get(service), om: words.get(service) }))
    .filter(each => (om || answers.behov ? isAbout(each) : each.reasons.length > 0))
    .toSorted((one, other) => other.score - one.score || saysOf(other) - saysOf(one))
  const least = (all[0]?.score ?? 0) * WORTH_SHOWING
  const few = fairly(worthShowing(all, least)).slice(0, MOST_SUGGESTED)
  return few.toSorted(
    (one, other) =>
      Number(other.service.canBeOrdered) - Number(one.service.canBeOrdered) ||
      quotedOf(other.met).length - quotedOf(one.met).length,
  )
}

function saysOf({ met }: Suggestion<unknown>): number {
  return met.reduce((sum, { worth }) => sum + worth, 0)
}

/** The service that finds out where to begin: for a need that none is about. */
export function suggestForUnsure<S extends Suggestable>(
  services: readonly S[],
  locale: Locale,
): Suggestion<S>[] {
  return suggest(services, { behov: 'unsure' }, locale).slice(0, 1)
}

/** The answers that speak for every one of them. */
export function sharedReasons(suggestions: readonly Suggestion<unknown>[]): Reasoned[] {
  const [first, ...others] = suggestions
  if (!first || others.length === 0) return []
  return first.reasons.filter(reason => others.every(({ reasons }) => reasons.includes(reason)))
}

type Fit = { fit: number; met: MetWord[] }
type Fits<S> = Map<S, Fit>
type About = { behov: Fit | undefined; om: Fit | undefined }

function weigh<S extends Suggestable>(service: S, answers: NeedAnswers, about: About): Suggestion<S> {
  const { content } = service
  const { skede, vilka, tid } = answers
  const longer = tid ? spans.indexOf(timeOf(content)) - spans.indexOf(tid) : 0
  const fits: Record<Reasoned, number> = {
    behov: about.behov?.fit ?? 0,
    skede: skede && kindsAt[skede].some(kind => content.kinds.includes(kind)) ? 1 : 0,
    vilka: vilka && levelsFor[vilka].some(level => content.levels.includes(level)) ? 1 : 0,
    tid: tid && longer === 0 ? 1 : 0,
  }
  const reasons = (['behov', 'skede', 'vilka', 'tid'] as const).filter(name => fits[name] > 0)
  const answered = reasons.reduce((sum, name) => sum + fits[name] * WEIGHT[name], 0)
  const shorter = longer < 0 ? WEIGHT.shorter : 0
  const written = (about.om?.fit ?? 0) * WEIGHT.om
  const score = answered + written + shorter + (service.canBeOrdered ? WEIGHT.orderable : 0)
  return { service, score, reasons, met: about.om?.met ?? [], beyond: tid ? beyondOf(content, tid) : null }
}

/** Time that is spent is held against time that is spent. How far apart the occasions are is another thing. */
function beyondOf(content: ServiceContent, tid: (typeof spans)[number]): Suggestion<unknown>['beyond'] {
  const exceeds = (time: (typeof spans)[number]) => spans.indexOf(time) > spans.indexOf(tid)
  const span = timeOf(content)
  if (exceeds(effortOf(content))) return 'longer'
  return exceeds(span) && (span === 'weeks' || span === 'months') ? span : null
}

/** In the language of the page, else in another: people write in the one they think in. */
function fitInAnyLanguage<S extends Suggestable>(services: readonly S[], need: string, locale: Locale) {
  const own = fitOf(services, need, locale)
  if (own.size > 0 || tellingWords(need, locale).length === 0) return own
  const others = locales.filter(other => other !== locale).map(other => fitOf(services, need, other))
  return others.find(fit => fit.size > 0) ?? own
}

/**
 * From 0 to 1: how well each service's subjects meet the need, in the part that it meets best. The root lets the other
 * answers tell near ones apart. A part about whom to help says who has the need that another part
 * tells of.
 */
function fitOf<S extends Suggestable>(services: readonly S[], need: string, locale: Locale): Fits<S> {
  const index = indexOf(
    services.map(service => ({ service, ...subjectsOf(service.content, locale) })),
    locale,
    'whole',
  )
  const fits: Fits<S> = new Map()
  const parts = partsOf(need).map(part => ({ part, found: search(index, part) ?? [] }))
  const own = parts.filter(({ part, found }) => found.length > 0 && !saysWhomToHelp(part))
  for (const { found } of own.length > 0 ? own : parts) {
    const hits = found.length === 1 ? [...found, ...lesserHits(index, found)] : found
    for (const {
      service: { service },
      score,
      met,
    } of hits) {
      const before = fits.get(service) ?? { fit: 0, met: [] }
      const fit = Math.sqrt(score / (hits[0]?.score ?? 1))
      fits.set(service, { fit: Math.max(before.fit, fit), met: withNew(before.met, met) })
    }
  }
  return fits
}

/** A saying tells of a wider thing too. So one that a single service meets is met by others as well, for less. */
function lesserHits<S extends Searchable>(index: SearchIndex<S>, [only]: Hit<S>[]): Hit<S>[] {
  const saying = only?.met.find(({ word, written }) => word in widerThings && written.includes(' '))
  if (!only || !saying) return []
  return (search(index, widerThings[saying.word] ?? '') ?? [])
    .filter(({ service }) => service !== only.service)
    .map(hit => ({
      ...hit,
      score: only.score * LESSER,
      met: hit.met.map(each => ({ ...each, written: saying.written, worth: saying.worth * LESSER })),
    }))
}

/** A word that stands in two parts is one word. */
function withNew(before: MetWord[], met: MetWord[]): MetWord[] {
  return [...before, ...met.filter(({ word }) => !before.some(one => one.word === word))]
}
