import { createTranslator } from 'use-intl/core'
import type { SignFacts } from '@/features/catalogue/signs/sign-facts'
import type { WrittenLetter } from '@/features/notifications/letters'
import { keptSign } from '@/features/notifications/mail-sign'
import { partOf } from '@/features/orders/content/units'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import type { LocalizedText } from '@/lib/localized-text'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import type { Locale } from '@/messages/messages'
import { messagesIn } from '@/messages/messages'

/** An order that waits for a person's signature, for one of the parties. */
export type WaitingOrder = {
  orderId: string
  number: number
  unit: string
  party: Party
  /** Since when the party is awaited. */
  since: Day
  service: LocalizedText
  sign: SignFacts
  organisation: LocalizedText
  deadlineOn: Day
}

/** One reminder of all that waits for a person, what is most urgent first. */
export function writeReminder(orders: readonly WaitingOrder[], locale: Locale): WrittenLetter {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'notifications' })
  const urgent = orders.toSorted((one, other) => one.deadlineOn.localeCompare(other.deadlineOn))
  const [first] = urgent
  const count = urgent.length
  const lines = urgent.map(({ number, unit, service, organisation, party, since, deadlineOn }) =>
    t('reminder.order', {
      which: t('which', { number, unit: partOf(organisation, unit) || 'none' }),
      since: dayText(locale, since),
      service: service[locale],
      organisation: organisation[locale],
      party: t(`parties.${party}`),
      deadline: dayText(locale, deadlineOn),
    }),
  )
  return {
    locale,
    subject: t('reminder.subject', { count, service: first?.service[locale] ?? '' }),
    body: [t('reminder.lead', { count }), ...lines, t('reminder.call', { count })].join('\n\n'),
    path: first && count === 1 ? paths.signOrder(first.orderId) : paths.overview,
    sign: first && count === 1 ? keptSign(first.sign) : null,
  }
}
