import { type Clash, endOf, type Slot, type Surroundings } from '@/features/deliveries/clashes/rules'
import { dayText } from '@/lib/day-text'
import { type Refusal, refuse } from '@/lib/result'
import { clockText, weekdayText } from '@/lib/time-text'
import type { Locale } from '@/messages/messages'

/** A clash with all that it was found among. */
export type AroundClash = Clash & { around: Surroundings }

/** Tells the clashes, one sentence each, and asks for a reason to pass them. */
export function refuseClashes(clashes: readonly AroundClash[], locale: Locale): Refusal {
  return refuse('clash_reason_missing', {
    field: 'clashReason',
    besides: clashes.map(clash => ({ reason: clash.reason, values: valuesOf(clash, locale) })),
    fills: { passed: [...new Set(clashes.map(({ reason }) => reason))] },
  })
}

function valuesOf({ at, other, around }: AroundClash, locale: Locale) {
  const { deliverer, period, participants, most } = around
  return {
    ...timeIn(locale, at),
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

function timeIn(locale: Locale, at: Slot) {
  const [from, to] = [at.startsAt, endOf(at)].map(instant => clockText(locale, instant))
  return { day: weekdayText(locale, at.startsAt), from: from ?? '', to: to ?? '' }
}
