import {
  type concerned,
  type NeedAnswers,
  type NeedQuestion,
  spans,
  type stages,
} from '@/features/catalogue/finding/answers'
import { topicWords } from '@/features/catalogue/finding/topic-words'
import { searchableOf } from '@/features/catalogue/search/catalogue-entry'
import { effortOf, timeOf } from '@/features/catalogue/search/facets'
import { indexOf, search } from '@/features/catalogue/search/rank'
import { tellingWords } from '@/features/catalogue/search/words'
import type { ServiceContent } from '@/features/catalogue/service-content'
import type { MeasureKind, ServiceLevel } from '@/features/catalogue/service-kinds'
import { type Locale, locales } from '@/messages/messages'

const MOST_SUGGESTED = 4

/** How much an answer weighs when it fits: what the need is about decides, then what can be ordered now. */
const WEIGHT = { om: 8, behov: 6, skede: 1.5, vilka: 1.5, tid: 1.5, shorter: 1, orderable: 2.5 }
const WORTH_SHOWING = 0.5

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
  /** It takes more time than was said, or it takes no more but goes on over so long. */
  beyond: 'longer' | 'weeks' | 'months' | null
}

/** The few services that fit what was answered, the best first, each with the answers that speak for it. Those that can't be ordered come last. */
export function suggest<S extends Suggestable>(
  services: readonly S[],
  answers: NeedAnswers,
  locale: Locale,
): Suggestion<S>[] {
  const topic = answers.behov ? fitOf(services, topicWords[answers.behov], 'sv') : new Map<S, number>()
  const words = answers.om ? fitInAnyLanguage(services, answers.om, locale) : new Map<S, number>()
  const isAbout = ({ service }: Suggestion<S>) => words.has(service) || topic.has(service)
  const all = services
    .map(service => weigh(service, answers, { behov: topic.get(service) ?? 0, om: words.get(service) ?? 0 }))
    .filter(each => (answers.om || answers.behov ? isAbout(each) : each.reasons.length > 0))
    .toSorted((one, other) => other.score - one.score)
  const least = (all[0]?.score ?? 0) * WORTH_SHOWING
  const few = all.filter(({ score }) => score >= least).slice(0, MOST_SUGGESTED)
  return few.toSorted((one, other) => Number(other.service.canBeOrdered) - Number(one.service.canBeOrdered))
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

type About = { behov: number; om: number }

function weigh<S extends Suggestable>(service: S, answers: NeedAnswers, about: About): Suggestion<S> {
  const { content } = service
  const { skede, vilka, tid } = answers
  const longer = tid ? spans.indexOf(timeOf(content)) - spans.indexOf(tid) : 0
  const fits: Record<Reasoned, number> = {
    behov: about.behov,
    skede: skede && kindsAt[skede].some(kind => content.kinds.includes(kind)) ? 1 : 0,
    vilka: vilka && levelsFor[vilka].some(level => content.levels.includes(level)) ? 1 : 0,
    tid: tid && longer === 0 ? 1 : 0,
  }
  const reasons = (['behov', 'skede', 'vilka', 'tid'] as const).filter(name => fits[name] > 0)
  const answered = reasons.reduce((sum, name) => sum + fits[name] * WEIGHT[name], 0)
  const shorter = longer < 0 ? WEIGHT.shorter : 0
  const score = answered + about.om * WEIGHT.om + shorter + (service.canBeOrdered ? WEIGHT.orderable : 0)
  return { service, score, reasons, beyond: tid ? beyondOf(content, tid) : null }
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

/** From 0 to 1: how well each service's own words meet the need. The root lets the other answers tell near ones apart. */
function fitOf<S extends Suggestable>(services: readonly S[], need: string, locale: Locale): Map<S, number> {
  const index = indexOf(
    services.map(service => ({ service, ...searchableOf(service.content, locale) })),
    locale,
  )
  const hits = search(index, need) ?? []
  const best = hits[0]?.score ?? 1
  return new Map(hits.map(({ service: { service }, score }) => [service, Math.sqrt(score / best)]))
}
