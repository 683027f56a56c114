import { calendarTexts } from '@/features/deliveries/occasions/calendar-texts'
import {
  asHeldOnce,
  feedCalendar,
  invitationCalendar,
} from '@/features/deliveries/occasions/occasion-calendar'
import { type LetterKey, tellingOf } from '@/features/notifications/letter-keys'
import type { About, HeldOccasion } from '@/features/notifications/letters'
import { mailSender } from '@/lib/mail-sender'
import type { Locale } from '@/messages/messages'

type Receiver = { locale: Locale; email: string; personId: string }

/**
 * The occasions of a letter for the receiver's own calendar; null for a letter about no set time. A calendar takes one
 * invitation from a mail, so that several occasions come as a file to open.
 */
export function mailCalendar(
  letter: LetterKey,
  about: About,
  { locale, email, personId, now }: Receiver & { now: Date },
): string | null {
  const { held, heldTogether, service, organisation } = about
  const { calendar } = tellingOf(letter)
  if (!calendar || !service) return null
  const textsOf = (one: HeldOccasion) =>
    calendarTexts({ ...one, service, organisation: organisation[locale] }, locale)
  if (calendar === 'lists' || calendar === 'lists_own') {
    const listed = heldTogether.filter(({ heldBy }) => calendar === 'lists' || heldBy === personId)
    const events = listed.map(occasion => ({ occasion, texts: textsOf(occasion) }))
    return events.length > 0 ? feedCalendar(events, { name: service[locale], now }) : null
  }
  if (!held) return null
  const isHolder = calendar === 'withdraws' || held.heldBy === personId
  const own = isHolder ? asHeldOnce(held) : held
  const shown = calendar === 'withdraws' ? { ...own, status: 'cancelled' as const } : own
  return invitationCalendar(shown, textsOf(held), { from: mailSender(), to: email, now })
}

const methods = ['REQUEST', 'CANCEL', 'PUBLISH'] as const
export type CalendarMethod = (typeof methods)[number]

/** The method of a kept file, which the mail names besides the file itself. */
export function methodOf(calendar: string): CalendarMethod {
  return methods.find(method => calendar.includes(`\r\nMETHOD:${method}\r\n`)) ?? 'PUBLISH'
}
