import { createTranslator } from 'use-intl/core'
import type { LetterKey } from '@/features/notifications/letter-keys'
import { type About, headline, type WrittenLetter } from '@/features/notifications/letters'
import { type DigestMove, isOwnMove } from '@/features/notifications/rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import type { LocalizedText } from '@/lib/localized-text'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import type { Locale } from '@/messages/messages'
import { messagesIn } from '@/messages/messages'

export type DigestOrder = {
  number: number
  service: LocalizedText
  organisation: LocalizedText
  move: DigestMove
  /** The last day to sign, while signatures are awaited. */
  deadlineOn: Day | null
}

/** The events of one order, or on one page that is about no order. */
export type DigestGroup = {
  order: DigestOrder | null
  /** The oldest first. */
  news: { letter: LetterKey; about: About; own: Party[] }[]
  path: string
}

/** One mail of what has happened since the last one, what waits for its reader first. */
export function writeDigest(
  groups: readonly DigestGroup[],
  locale: Locale,
  portalUrl: string,
): WrittenLetter {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'notifications' })
  const sorted = groups.toSorted((one, other) => rankOf(one) - rankOf(other))
  const paragraphs = sorted.map(({ order, news, path }) => {
    const lines = news.map(({ letter, about, own }) => `– ${headline(letter, about, { locale, own })}`)
    const head = order ? [titleOf(order, locale), moveOf(order, locale)] : []
    return [...head, ...lines, `${portalUrl}${path}`].join('\n')
  })
  const own = groups.filter(isOwn).length
  return {
    locale,
    subject: t('digest.subject', { own }),
    body: [
      t('digest.lead'),
      ...paragraphs,
      t('digest.choice', { url: `${portalUrl}${paths.account}` }),
      t('digest.call'),
    ].join('\n\n'),
    path: paths.notifications,
  }
}

function isOwn({ order }: DigestGroup): boolean {
  return order !== null && isOwnMove(order.move)
}

function rankOf(group: DigestGroup): number {
  return isOwn(group) ? 0 : 1
}

function titleOf({ number, service, organisation }: DigestOrder, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'notifications' })
  return t('digest.order', { number, service: service[locale], organisation: organisation[locale] })
}

function moveOf({ move, deadlineOn }: DigestOrder, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'notifications' })
  if (!('parties' in move)) return t(`digest.move.${move.whose}`)
  return t(`digest.move.${move.whose}`, {
    parties: new Intl.ListFormat(locale, { type: 'conjunction' }).format(
      move.parties.map(party => t(`parties.${party}`)),
    ),
    deadline: deadlineOn ? dayText(locale, deadlineOn) : 'none',
  })
}
