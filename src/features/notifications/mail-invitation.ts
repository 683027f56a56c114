import { calendarTexts } from '@/features/deliveries/occasions/calendar-texts'
import { invitationCalendar } from '@/features/deliveries/occasions/occasion-calendar'
import { type LetterKey, tellingOf } from '@/features/notifications/letter-keys'
import type { About } from '@/features/notifications/letters'
import { mailSender } from '@/lib/mail-sender'
import type { Locale } from '@/messages/messages'

type Receiver = { locale: Locale; email: string }

/** The occasion that a letter tells of, for the receiver's own calendar; null for a letter about no set time. */
export function mailInvitation(
  letter: LetterKey,
  { held, service, organisation }: About,
  { locale, email, now }: Receiver & { now: Date },
): string | null {
  const { calendar } = tellingOf(letter)
  if (!calendar || !held || !service) return null
  const texts = calendarTexts({ ...held, service, organisation: organisation[locale] }, locale)
  const shown = calendar === 'withdraws' ? { ...held, status: 'cancelled' as const } : held
  return invitationCalendar(shown, texts, { from: mailSender(), to: email, now })
}

/** The method of a kept invitation, which the mail names besides the file itself. */
export function methodOf(calendar: string): 'REQUEST' | 'CANCEL' {
  return calendar.includes('\r\nMETHOD:CANCEL\r\n') ? 'CANCEL' : 'REQUEST'
}
