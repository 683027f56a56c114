import {
  type Clash,
  clashReasons,
  endOf,
  type Slot,
  type Surroundings,
} from '@/features/deliveries/clashes/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import type { Party } from '@/lib/party'
import { type Refusal, refuse } from '@/lib/result'
import { clockText, weekdayText } from '@/lib/time-text'
import { type Holiday, holidayOn } from '@/lib/working-days'
import type { Locale } from '@/messages/messages'

/** A clash with all that it was found among. */
export type AroundClash = Clash & { around: Surroundings }

/** Tells the clashes, one sentence for each kind, holiday and party, those that weigh most first. Asks for a reason to pass them. */
export function refuseClashes(clashes: readonly AroundClash[], locale: Locale): Refusal {
  const kinds = clashReasons.flatMap(reason => {
    const alike = new Map<Holiday | Party | null, AroundClash[]>()
    for (const clash of clashes.filter(one => one.reason === reason)) {
      const named = clash.party ?? namedHoliday(clash)
      alike.set(named, [...(alike.get(named) ?? []), clash])
    }
    return [...alike.values()].flatMap(same => (same[0] ? [{ reason, first: same[0], same }] : []))
  })
  return refuse('clash_reason_missing', {
    field: 'clashReason',
    besides: kinds.map(({ reason, first, same }) => ({
      reason,
      values: { ...valuesOf(first, locale), ...alsoOf(same, locale) },
    })),
    fills: { passed: [...new Set(kinds.map(({ reason }) => reason))] },
  })
}

function valuesOf({ at, other, party, around }: AroundClash, locale: Locale) {
  const { deliverer, period, participants, most } = around
  return {
    ...timeIn(locale, at),
    holiday: holidayOn(dayOf(at.startsAt)) ?? '',
    party: party ?? '',
    name: deliverer?.name ?? '',
    first: period.from ? dayText(locale, period.from) : 'none',
    last: period.to ? dayText(locale, period.to) : 'none',
    count: participants ?? 0,
    most: most ?? 0,
    title: other?.title[locale] ?? '',
    organisation: other?.organisation ?? '',
    otherDay: other ? weekdayText(locale, other.startsAt) : '',
    otherFrom: other ? clockText(locale, other.startsAt) : '',
    otherTo: other ? clockText(locale, endOf(other)) : '',
  }
}

/** More than these few times nobody reads; the rest is counted. */
const MOST_NAMED = 2

/** The other times that the same speaks against. Beyond a few they are counted. */
function alsoOf(same: readonly AroundClash[], locale: Locale): { also: string; more: number } {
  const times = [...new Set(same.map(({ at }) => slotText(locale, at)))]
  const named = times.slice(1, 1 + MOST_NAMED)
  return { also: named.join(', ') || 'none', more: same.length - 1 - named.length }
}

/** Each red day is called by its name, and so it has a sentence of its own. */
function namedHoliday({ reason, at }: Clash): Holiday | null {
  return reason === 'clash_holiday' ? holidayOn(dayOf(at.startsAt)) : null
}

function slotText(locale: Locale, at: Slot): string {
  const { day, from, to } = timeIn(locale, at)
  return `${day} ${from}–${to}`
}

function timeIn(locale: Locale, at: Slot) {
  const [from, to] = [at.startsAt, endOf(at)].map(instant => clockText(locale, instant))
  return { day: weekdayText(locale, at.startsAt), from: from ?? '', to: to ?? '' }
}
