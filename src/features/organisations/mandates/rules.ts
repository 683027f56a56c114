import type { MandateState } from '@/features/organisations/rules'
import { type Day, dayOfDate, isFarAhead } from '@/lib/dates'
import { accept, type Refusal, type Result, refuse, refuseTogether } from '@/lib/result'

export type MandateDates = { validFrom: Day; validTo: Day | null }

/** A mandate begins no earlier than it is given, and ends no earlier than it begins. One for long has no last day. */
export function checkDates({ validFrom, validTo }: MandateDates, today: Day): Result<MandateDates> {
  return (
    refuseTogether(checkFirst(validFrom, today), checkLast({ validFrom, validTo }, today)) ??
    accept({ validFrom, validTo })
  )
}

function checkFirst(validFrom: Day, today: Day): Refusal | null {
  if (validFrom < today) return refuse('mandate_in_past', { field: 'validFrom' })
  return isFarAhead(validFrom, today) ? refuse('day_far_ahead', { field: 'validFrom' }) : null
}

function checkLast({ validFrom, validTo }: MandateDates, today: Day): Refusal | null {
  if (!validTo) return null
  if (validTo < validFrom) return refuse('mandate_ends_first', { field: 'validTo' })
  return isFarAhead(validTo, today) ? refuse('day_far_ahead', { field: 'validTo' }) : null
}

/** A stand-in never reaches past the giver's own days, and a stand-in's mandate is not passed on. */
export function checkStandIn(
  giver: MandateState,
  dates: { validFrom: Day; validTo: Day },
  today: Day,
): Result<MandateDates> {
  if (giver.kind !== 'signatory') return refuse('not_a_signatory')
  if (giver.standInForId) return refuse('stand_in_passes_nothing_on')
  const checked = checkDates(dates, today)
  if (!checked.ok) return checked
  const last = giver.validTo && dayOfDate(giver.validTo)
  if (last && dates.validTo > last) return refuse('stand_in_outlasts_giver', { field: 'validTo' })
  if (dates.validFrom < dayOfDate(giver.validFrom)) {
    return refuse('stand_in_before_giver', { field: 'validFrom' })
  }
  return checked
}
