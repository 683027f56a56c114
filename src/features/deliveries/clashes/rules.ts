import { type Day, dayOf, stockholmInstant } from '@/lib/dates'
import type { LocalizedText } from '@/lib/localized-text'
import type { Party } from '@/lib/party'
import type { Reason } from '@/lib/result'
import { isWeekend, isWorkingDay } from '@/lib/working-days'

/** All that may speak against a time. Each is a sentence under its name among the reasons. */
export const clashReasons = [
  'clash_unsuited',
  'clash_deliverer',
  'clash_organisation',
  'clash_weekend',
  'clash_holiday',
  'clash_night',
  'clash_before_round',
  'clash_period',
  'clash_before_earlier',
  'clash_after_later',
  'clash_room',
] as const satisfies readonly Reason[]
export type ClashReason = (typeof clashReasons)[number]

/** The days between which the parties wished to start. Nulls where nothing was wished of an occasion. */
export type Period = { from: Day | null; to: Day | null }

export type Slot = { startsAt: Date; minutes: number }
/** Another occasion with a time of its own. Or its parties choose a time, and it has the first or the last of those. */
export type Held = Slot & { title: LocalizedText; organisation: string; asked?: 'first' | 'last' }

/** All that a time is held against. */
export type Surroundings = {
  deliverer: { name: string; held: Held[] } | null
  ofOrganisation: Held[]
  period: Period
  /** The first day of its round, of a joint session. */
  roundStartsOn: Day | null
  /** The occasions that the service's template orders before this one, and after it: planned, or with times proposed. */
  earlier: Held[]
  later: Held[]
  participants: number | null
  /** The most that the service takes at once. */
  most: number | null
}

/** `party` is the one that has said that the time does not suit it. */
export type Clash = { reason: ClashReason; at: Slot; other: Held | null; party?: Party }

/** The hours in Stockholm between which people are at work. */
const MORNING = '07:00'
const EVENING = '19:00'

/** All that speaks against a time, in the order of the reasons. */
export function clashesOf(at: Slot, around: Surroundings): Clash[] {
  const day = dayOf(at.startsAt)
  const alone = (reason: ClashReason, holds: boolean): Clash[] => (holds ? [{ reason, at, other: null }] : [])
  const beside = (reason: ClashReason, others: Held[]): Clash[] =>
    others.map(other => ({ reason, at, other }))
  return [
    ...beside(
      'clash_deliverer',
      (around.deliverer?.held ?? []).filter(other => overlaps(at, other)),
    ),
    ...beside(
      'clash_organisation',
      around.ofOrganisation.filter(other => overlaps(at, other)),
    ),
    ...alone('clash_weekend', isWeekend(day)),
    ...alone('clash_holiday', !isWeekend(day) && !isWorkingDay(day)),
    ...alone('clash_night', isAtNight(at)),
    ...alone('clash_before_round', around.roundStartsOn !== null && day < around.roundStartsOn),
    ...alone('clash_period', isOutside(day, around.period)),
    ...beside(
      'clash_before_earlier',
      around.earlier.filter(other => other.startsAt > at.startsAt),
    ),
    ...beside(
      'clash_after_later',
      around.later.filter(other => other.startsAt < at.startsAt),
    ),
    ...alone('clash_room', isTooMany(around)),
  ]
}

const ofParties: readonly ClashReason[] = [
  'clash_organisation',
  'clash_period',
  'clash_before_earlier',
  'clash_after_later',
]

/** Parties that have said that a time does not suit them: each speaks against it. */
export function clashesOfUnsuited(at: Slot, unsuited: readonly Party[]): Clash[] {
  return unsuited.map(party => ({ reason: 'clash_unsuited', at, other: null, party }))
}

/** That which speaks against a time at one of the organisations of a joint session, besides the hour itself. */
export function clashesOfParties(at: Slot, around: Surroundings): Clash[] {
  return clashesOf(at, around).filter(({ reason }) => ofParties.includes(reason))
}

export function endOf({ startsAt, minutes }: Slot): Date {
  return new Date(startsAt.getTime() + minutes * 60_000)
}

/** Two that follow each other at once do not overlap. */
export function overlaps(one: Slot, other: Slot): boolean {
  return one.startsAt < endOf(other) && other.startsAt < endOf(one)
}

function isAtNight(at: Slot): boolean {
  const day = dayOf(at.startsAt)
  return at.startsAt < stockholmInstant(day, MORNING) || endOf(at) > stockholmInstant(day, EVENING)
}

export const noPeriod: Period = { from: null, to: null }

/** No day that is left can lie in it: it is told beforehand, and speaks against no time. */
export function isGoneBy({ to }: Period, today: Day): boolean {
  return to !== null && to < today
}

export function isOutside(day: Day, { from, to }: Period): boolean {
  return (from !== null && day < from) || (to !== null && day > to)
}

function isTooMany({ participants, most }: Surroundings): boolean {
  return participants !== null && most !== null && participants > most
}

/** A person's answer to the clashes that they were shown: those that they pass, and why. */
export type Passing = { passed?: readonly ClashReason[]; clashReason?: string }

/** Passed are those alone that the person was shown, and with a reason. */
export function arePassed(clashes: readonly Clash[], { passed = [], clashReason = '' }: Passing): boolean {
  return clashes.length === 0 || (clashReason !== '' && clashes.every(one => passed.includes(one.reason)))
}

/** The clashes that a person has passed, as an event keeps them; null where there were none. */
export type Passed = { passed: string; reason: string } | null
