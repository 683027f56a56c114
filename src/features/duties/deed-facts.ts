import { titleOf } from '@/features/duties/duty'
import type { DutySubject } from '@/features/duties/subject-queries'
import { dayText } from '@/lib/day-text'
import type { Done } from '@/lib/done'
import { listText } from '@/lib/list-text'
import { textIn } from '@/lib/localized-text'
import { clockText, momentText, weekdayText } from '@/lib/time-text'
import type { Locale } from '@/messages/messages'

/** More than these are told by the first and the last of them. */
const MOST_NAMED = 6

/** All the times of a series that were set. */
export function timesSet(done: Done | null, { scheduled = [] }: DutySubject, locale: Locale) {
  if (done !== 'scheduled' || scheduled.length === 0) return null
  const times = scheduled.map(one => momentText(locale, one))
  const days = times.length > MOST_NAMED ? 'none' : listText(locale, times)
  return { days, count: times.length, first: times[0] ?? '', last: times.at(-1) ?? '' }
}

/** The deed that others have to answer before it holds. */
export function othersAfter(done: Done | null, subject: DutySubject, locale: Locale) {
  const { proposed } = subject
  const invited = invitedNow(done, subject)
  if (invited) return { ...invited, key: 'invitedNext' as const, day: '' }
  if (done === 'attested') return { key: 'byColleague' as const, day: '' }
  if (done !== 'times_proposed' || !proposed) return null
  return { key: 'answerBy' as const, day: dayText(locale, proposed.answerBy) }
}

/** The first of those that are still to be planned, and how many come after it. */
export function leftOf(subject: DutySubject, locale: Locale) {
  const [first, ...others] = subject.unplanned ?? []
  return first ? { title: textIn(locale, first), others: others.length } : null
}

/** A time that was set is said back: which occasion, and when. One that had a time is moved. Proposed times say which. */
export function timeSet(done: Done | null, { occasion, proposed }: DutySubject, locale: Locale) {
  if (done === 'times_proposed' && proposed) {
    return { key: 'timesFor' as const, occasion: textIn(locale, proposed.title), day: '', time: '' }
  }
  if (!occasion || (done !== 'planned' && done !== 'moved')) return null
  return {
    key: done === 'moved' || occasion.isMoved ? ('timeMoved' as const) : ('timeSet' as const),
    occasion: textIn(locale, occasion.title),
    day: weekdayText(locale, occasion.startsAt),
    time: clockText(locale, occasion.startsAt),
  }
}

/** Another one holds the occasion: both are named. */
export function holderSet(done: Done | null, { holders }: DutySubject) {
  if ((done !== 'handed_over' && done !== 'moved') || !holders?.to) return null
  return { key: 'heldBy' as const, to: holders.to, from: holders.from ?? 'none' }
}

const inviting: readonly (Done | null)[] = [
  'invited',
  'invitation_waits',
  'invitation_confirmed',
  'request_granted',
]

/** Somebody is invited: who, and below what comes next. They can do nothing before they have said yes. */
export function invitedNow(done: Done | null, { invited }: DutySubject) {
  if (!inviting.includes(done) || !invited?.name) return null
  return { key: 'invitedNow' as const, name: invited.name, waits: String(invited.waits) }
}

/** A union that was added stands before its organisation. */
export function toldTitle(done: Done | null, subject: DutySubject, locale: Locale): string {
  const union = done === 'union_added' && subject.union
  return [union, titleOf(subject, locale)].filter(Boolean).join(', ')
}
