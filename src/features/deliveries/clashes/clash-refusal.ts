import {
  type Clash,
  clashReasons,
  endOf,
  type Held,
  type Slot,
  type Surroundings,
} from '@/features/deliveries/clashes/rules'
import { capitalised } from '@/lib/capitalised'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { type Refusal, refuse } from '@/lib/result'
import { clockText, spansText, weekdayText } from '@/lib/time-text'
import { holidayOn } from '@/lib/working-days'
import type { Locale } from '@/messages/messages'

/** A clash with all that it was found among. */
export type AroundClash = Clash & { around: Surroundings }

/**
 * Tells the clashes in lines, those that weigh most first. Times that the very same speaks against share a line, which
 * names each of their days. Asks for a reason to pass them.
 */
export function refuseClashes(clashes: readonly AroundClash[], locale: Locale): Refusal {
  const lines = clashReasons.flatMap(reason => {
    const alike = new Map<string, { values: Values; times: Slot[] }>()
    for (const clash of clashes.filter(one => one.reason === reason)) {
      const values = valuesOf(clash, locale)
      const key = JSON.stringify(values)
      alike.set(key, { values, times: [...(alike.get(key)?.times ?? []), clash.at] })
    }
    return [...alike.values()].map(({ values, times }) => ({
      reason,
      values: { ...values, times: capitalised(spansText(locale, times), locale) },
    }))
  })
  return refuse('clash_reason_missing', {
    field: 'clashReason',
    values: { count: new Set(clashes.map(({ at }) => at.startsAt.getTime())).size, lines: lines.length },
    besides: lines,
    fills: { passed: [...new Set(lines.map(({ reason }) => reason))] },
  })
}

type Values = NonNullable<Refusal['values']>

/** All that the line says besides its times: those alike share it, whatever else they were found among. */
function valuesOf({ reason, at, other, party, around }: AroundClash, locale: Locale): Values {
  const { deliverer, period, roundStartsOn, participants, most } = around
  if (reason === 'clash_unsuited') return { party: party ?? '' }
  if (reason === 'clash_holiday') return { holiday: holidayOn(dayOf(at.startsAt)) ?? '' }
  if (reason === 'clash_room') return { count: participants ?? 0, most: most ?? 0 }
  if (reason === 'clash_before_round') return { day: roundStartsOn ? dayText(locale, roundStartsOn) : '' }
  if (reason === 'clash_period') {
    const [first, last] = [period.from, period.to].map(day => (day ? dayText(locale, day) : 'none'))
    return { first: first ?? 'none', last: last ?? 'none' }
  }
  return other ? { name: deliverer?.name ?? '', ...otherOf(other, at, locale) } : {}
}

/** Its day is said where it is another than the line's own. Of one that is only proposed it is always said. */
function otherOf(other: Held, at: Slot, locale: Locale): Values {
  const day = weekdayText(locale, other.startsAt)
  const isSame = !other.asked && day === weekdayText(locale, at.startsAt)
  return {
    title: other.title[locale],
    organisation: other.organisation,
    when: other.asked ? 'asked' : isSame ? 'same' : 'other',
    otherDay: isSame ? 'none' : day,
    otherFrom: clockText(locale, other.startsAt),
    otherTo: clockText(locale, endOf(other)),
  }
}
