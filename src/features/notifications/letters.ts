import { createTranslator } from 'use-intl/core'
import { type LetterKey, tellingOf } from '@/features/notifications/letter-keys'
import { type Day, dateOf } from '@/lib/dates'
import type { Subject } from '@/lib/happenings/declare'
import type { LocalizedText } from '@/lib/localized-text'
import { type Party, sideOf } from '@/lib/party'
import type { Locale } from '@/messages/messages'
import { messagesIn } from '@/messages/messages'

/** The subject of an event, as its letters need to know it. No person is named. */
export type About = Subject & {
  organisation: LocalizedText
  service: LocalizedText | null
  version: number
  /** The party that acted, or that the event concerns. */
  party: Party | null
  /** The party that started the order. */
  startedBy: Party | null
  /** The parties whose signature is awaited. */
  awaited: Party[]
  deadline: Day | null
  /** The first day of the round that it is about. */
  startsOn: Day | null
  startsAt: Date | null
}

export type WrittenLetter = { subject: string; body: string; path: string }

/** A letter in the receiver's language, with the page that it leads to. */
export function writeLetter(
  key: LetterKey,
  about: About,
  reader: { locale: Locale; party?: Party },
): WrittenLetter {
  const { locale } = reader
  const messages = messagesIn(locale)
  const t = createTranslator({ locale, messages, namespace: 'notifications' })
  const say = createTranslator({ locale, messages, namespace: 'happenings' })
  const party = reader.party ?? about.party
  const partyName = party ? t(`parties.${party}`) : ''
  const awaited = about.awaited.map(one => t(`parties.${one}`))
  const values = {
    organisation: about.organisation[locale],
    service: about.service?.[locale] ?? '',
    version: about.version,
    party: partyName,
    partyFirst: partyName.charAt(0).toLocaleUpperCase(locale) + partyName.slice(1),
    side: about.startedBy ? sideOf(about.startedBy) : 'union',
    awaitedCount: awaited.length,
    awaited: new Intl.ListFormat(locale, { type: 'conjunction' }).format(awaited),
    deadline: about.deadline ? dayInWords(about.deadline, locale) : 'none',
    round: about.startsOn ? dayInWords(about.startsOn, locale) : '',
    when: about.startsAt ? timeInWords(about.startsAt, locale) : 'none',
  }
  return {
    subject: say(`${key}.subject`, values),
    body: `${say(`${key}.body`, values)}\n\n${say(`${key}.call`, values)}`,
    path: pathOf(key, about),
  }
}

/** Where a letter leads; nobody outside the portal is sent to a page that asks them to sign in. */
export function pathOf(key: LetterKey, subject: Subject): string {
  return tellingOf(key).leadsTo(subject)
}

function dayInWords(day: Day, locale: Locale): string {
  const format = new Intl.DateTimeFormat(languageOf(locale), { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(dateOf(day))
}

function timeInWords(instant: Date, locale: Locale): string {
  const format = new Intl.DateTimeFormat(languageOf(locale), {
    timeZone: 'Europe/Stockholm',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  return format.format(instant)
}

function languageOf(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : 'sv-SE'
}
