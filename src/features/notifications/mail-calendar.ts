import { calendarTexts } from '@/features/deliveries/occasions/calendar-texts'
import {
  asHeldOnce,
  feedCalendar,
  invitationCalendar,
} from '@/features/deliveries/occasions/occasion-calendar'
import type { HeldOccasion } from '@/features/notifications/held-occasion'
import { type LetterKey, tellingOf } from '@/features/notifications/letter-keys'
import { type About, whereOf } from '@/features/notifications/letters'
import { mailSender } from '@/lib/mail-sender'
import { type Locale, messagesIn } from '@/messages/messages'

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
  const { held, service } = about
  const organisation = whereOf(letter, about)
  const { calendar } = tellingOf(letter)
  if (!calendar || !service) return null
  const textsOf = (one: HeldOccasion) =>
    calendarTexts({ ...one, service, organisation: organisation[locale] }, locale)
  if (calendar === 'lists' || calendar === 'lists_own') {
    const events = eventsOf({ letter, about }, { locale, personId })
    const [only, ...others] = events
    if (!only) return null
    if (others.length > 0) return feedCalendar(events, { name: service[locale], now })
    return invitationCalendar(only.occasion, only.texts, { from: mailSender(), to: email, now })
  }
  if (!held) return null
  const isHolder = calendar === 'withdraws' || held.heldBy === personId
  const own = isHolder ? asAsked(held) : held
  const shown = calendar === 'withdraws' ? { ...own, status: 'cancelled' as const } : own
  return invitationCalendar(shown, textsOf(held), { from: mailSender(), to: email, now })
}

type News = { letter: LetterKey; about: About }

/**
 * The occasions that a digest tells of, each once and as it stands now. Those who chose one mail a day have them in
 * that mail: nobody is told twice.
 */
export function digestCalendar(
  news: readonly News[],
  { locale, personId, now }: Omit<Receiver, 'email'> & { now: Date },
): string | null {
  const events = news.flatMap(one => eventsOf(one, { locale, personId }))
  const latest = new Map(events.map(event => [event.occasion.id, event]))
  const name = messagesIn(locale).common.portalName
  return latest.size > 0 ? feedCalendar([...latest.values()], { name, now }) : null
}

/** The entries that a letter brings to its reader's calendar. */
function eventsOf({ letter, about }: News, { locale, personId }: Pick<Receiver, 'locale' | 'personId'>) {
  const { held, heldTogether, service } = about
  const organisation = whereOf(letter, about)
  const { calendar } = tellingOf(letter)
  if (!calendar || !service) return []
  const isAlone = calendar === 'invites' || calendar === 'withdraws'
  const all = isAlone ? (held ? [held] : []) : heldTogether
  const listed = calendar === 'lists_own' ? all.filter(({ heldBy }) => heldBy === personId) : all
  return listed.map(occasion => ({
    occasion: occasion.heldBy === personId ? asAsked(occasion) : occasion,
    texts: calendarTexts({ ...occasion, service, organisation: organisation[locale] }, locale),
  }))
}

/** For the person who holds it, or is asked to. */
function asAsked(held: HeldOccasion) {
  return { ...asHeldOnce(held), isTentative: held.status === 'planned' && !held.isAccepted }
}

const methods = ['REQUEST', 'CANCEL', 'PUBLISH'] as const
export type CalendarMethod = (typeof methods)[number]

/** The method of a kept file, which the mail names besides the file itself. */
export function methodOf(calendar: string): CalendarMethod {
  return methods.find(method => calendar.includes(`\r\nMETHOD:${method}\r\n`)) ?? 'PUBLISH'
}
