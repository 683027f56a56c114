import type { deliveryHappenings } from '@/features/deliveries/happenings'
import type { Happening } from '@/lib/happenings/tell'

/** The record of an occasion, and each correction of it. */
export const recordKinds = ['occasion.done', 'occasion.corrected'] as const

export const historyKinds = [
  'occasion.planned',
  'occasion.rescheduled',
  'occasion.deliverer_changed',
  'occasion.set_in_series',
  'occasion.moved_in_series',
  'occasion.handed_over',
  'occasion.split',
  'occasion.cancelled',
  'occasion.times_proposed',
  ...recordKinds,
] as const

export type HistoryKind = (typeof historyKinds)[number]

export type PlanFacts = FactsOf<'occasion.rescheduled'>
export type CorrectionFacts = FactsOf<'occasion.corrected'>
type FactsOf<Kind extends HistoryKind> = Extract<Happened, { kind: Kind }>['facts']
type Happened = Extract<Happening<typeof deliveryHappenings>, { kind: HistoryKind }>

/** One line of an occasion's history. */
export type HistoryEntry = {
  id: string
  occasionId: string
  at: Date
  role: string
  /** The person who did it, for staff. */
  by: string | null
  delivererFrom: string | null
  delivererTo: string | null
  /** Names and free text that went along, such as the reason. */
  texts: Record<string, string>
  happened: { [Kind in HistoryKind]: Pick<Extract<Happened, { kind: Kind }>, 'kind' | 'facts'> }[HistoryKind]
}

/** How an occasion was to be held by the plan before, where an event changed it. */
export function modeBefore({ happened }: HistoryEntry, earlier: readonly HistoryEntry[]) {
  const modeOf = ({ facts }: HistoryEntry['happened']) => ('mode' in facts ? facts.mode : undefined)
  const before = earlier.map(one => modeOf(one.happened)).findLast(mode => mode !== undefined)
  return before === modeOf(happened) ? undefined : before
}

/** A deed is told of right after it (milliseconds). */
const FRESH = 5 * 60_000

/** The events that set or move a time. */
export const planKinds: readonly HistoryKind[] = [
  'occasion.planned',
  'occasion.rescheduled',
  'occasion.set_in_series',
  'occasion.moved_in_series',
]

const pressKinds: readonly HistoryKind[] = [...planKinds, 'occasion.deliverer_changed']
/** Those, and the events by which another one holds it. */
export const holdKinds: readonly HistoryKind[] = [...pressKinds, 'occasion.handed_over']

/** The last event by which a plan was set or changed, of all occasions. */
export function lastPlan(entries: readonly HistoryEntry[]): HistoryEntry | undefined {
  return entries.findLast(({ happened }) => pressKinds.includes(happened.kind))
}

/** The occasions of the last press on a plan: those of a series have one hour of registration. */
export function setTogether(entries: readonly HistoryEntry[]): Set<string> {
  const last = lastPlan(entries)
  const same = entries.filter(
    ({ at, happened }) => last && at.getTime() === last.at.getTime() && pressKinds.includes(happened.kind),
  )
  return new Set(same.map(({ occasionId }) => occasionId))
}

/** Those who held the occasions that were handed over within the last minutes, and those who hold them since. */
export function handedOverNow(entries: readonly HistoryEntry[], now: Date) {
  const last = entries.findLast(({ happened }) => happened.kind === 'occasion.handed_over')
  if (!last || now.getTime() - last.at.getTime() > FRESH) return null
  const same = entries.filter(
    ({ at, happened }) => at.getTime() === last.at.getTime() && happened.kind === 'occasion.handed_over',
  )
  const from = [...new Set(same.flatMap(({ delivererFrom }) => delivererFrom ?? []))]
  return { from, to: last.delivererTo }
}

/** All that a time holds in spite of, as its event names it, and the reason. */
export type PassedWhy = { passed: string; reason: string }

export function passedIn({ happened: { facts }, texts }: HistoryEntry): PassedWhy | undefined {
  const reason = texts.clashReason
  return reason ? { passed: 'passed' in facts ? (facts.passed ?? '') : '', reason } : undefined
}

/** Why the plan that stands holds in spite of what spoke against it: its time, or since then another deliverer. */
export function whyTimeHolds(entries: readonly HistoryEntry[]): PassedWhy | undefined {
  const set = entries.findLastIndex(({ happened }) => planKinds.includes(happened.kind))
  const since = entries.slice(set).filter(({ happened }) => holdKinds.includes(happened.kind))
  return set < 0 ? undefined : since.flatMap(one => passedIn(one) ?? []).at(-1)
}

/** Why the planned time of an occasion is to move, in the words with which the last times were proposed. */
export function whyMoved(entries: readonly HistoryEntry[], occasionId: string): string {
  const ofIt = entries.filter(entry => entry.occasionId === occasionId)
  return ofIt.findLast(({ happened }) => happened.kind === 'occasion.times_proposed')?.texts.reason ?? ''
}

/** Why an occasion was called off, and whether it had a time by then. None where it went with its order. */
export function calledOff(entries: readonly HistoryEntry[]) {
  for (const { happened, texts } of entries) {
    if (happened.kind !== 'occasion.cancelled') continue
    return { wasPlanned: happened.facts.before === 'planned', reason: texts.reason ?? '' }
  }
  return null
}
