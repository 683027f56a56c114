import { createTranslator } from 'use-intl/core'
import type { LetterKey } from '@/features/notifications/letter-keys'
import { type Day, dateOf } from '@/lib/dates'
import type { LocalizedText } from '@/lib/localized-text'
import { type Party, sideOf } from '@/lib/party'
import { paths } from '@/lib/paths'
import type { Locale } from '@/messages/messages'
import { messagesIn } from '@/messages/messages'

/** What an event is about, as its letters need to know it. No person is named. */
export type About = {
  organisationId: string
  organisation: LocalizedText
  service: LocalizedText | null
  orderId: string | null
  deliveryId: string | null
  interestId: string | null
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
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'notifications' })
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
    when: about.startsAt ? timeInWords(about.startsAt, locale) : t('noTime'),
  }
  return {
    subject: t(`letters.${key}.subject`, values),
    body: `${t(`letters.${key}.body`, values)}\n\n${t(`letters.${key}.call`, values)}`,
    path: pathOf(key, about),
  }
}

type Subject = Pick<About, 'organisationId' | 'orderId' | 'deliveryId' | 'interestId'>

/** Letters about an interest to its own organisation; the others lead to the staff's page. */
const forOrganisation = /^interest\.(shown|joined|service_\w+|last_order_near)\.told$/
/** Letters to the staff about a party; the others lead to its own people's page. */
const forStaff = /\.(confirm|arrange)$/

/** Where a letter leads; nobody outside the portal is sent to a page that asks them to sign in. */
export function pathOf(key: LetterKey, subject: Subject): string {
  const { organisationId, orderId, deliveryId, interestId } = subject
  if (/^(mandate|party)\./.test(key)) return partyPath(key, organisationId)
  if (/^(round|service)\./.test(key)) return programmePath(key)
  if (interestId)
    return forOrganisation.test(key) ? paths.interest(interestId) : paths.adminInterest(interestId)
  if (key === 'delivery.done.evaluate' && deliveryId) return paths.evaluation(deliveryId)
  if (key.startsWith('occasion.')) return deliveryId ? paths.delivery(deliveryId) : paths.deliveries
  if (!orderId) return paths.overview
  if (key === 'order.message_posted.read') return paths.thread(orderId)
  return /^order\.(sent|deadline_passed)\.sign$/.test(key) ? paths.signOrder(orderId) : paths.order(orderId)
}

function programmePath(key: LetterKey): string {
  if (key.startsWith('service.')) return paths.adminServices
  return key === 'round.admitted.order' ? paths.newOrder() : paths.adminRounds
}

function partyPath(key: LetterKey, organisationId: string): string {
  if (key === 'mandate.granted.told') return paths.start
  if (key === 'mandate.revoked.holder') return paths.account
  return forStaff.test(key) ? paths.adminOrganisation(organisationId) : paths.organisation
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
