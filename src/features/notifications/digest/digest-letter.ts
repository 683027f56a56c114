import { createTranslator } from 'use-intl/core'
import { type LetterKey, tellingOf } from '@/features/notifications/letter-keys'
import { type About, headline, type WrittenLetter } from '@/features/notifications/letters'
import { type DigestMove, isOwnMove } from '@/features/notifications/rules'
import { type InTurn, sortedByTurn } from '@/features/orders/lists/own-turns'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { listText } from '@/lib/list-text'
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

type Written = { locale: Locale; portalUrl: string; today: Day }

/** One mail of what has happened since the last one. All that waits for its reader comes first, as in the overview. */
export function writeDigest(
  groups: readonly DigestGroup[],
  { locale, portalUrl, today }: Written,
): WrittenLetter {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'notifications' })
  const own = groups.flatMap(group => {
    const turn = turnOf(group, today)
    return turn ? [{ ...turn, group }] : []
  })
  const first = sortedByTurn(own).map(({ group }) => group)
  const sorted = [...first, ...groups.filter(group => !first.includes(group))]
  const paragraphs = sorted.map(({ order, news, path }) => {
    const lines = news.map(({ letter, about, own }) => `– ${headline(letter, about, { locale, own })}`)
    const head = order ? [titleOf(order, locale), moveOf(order, locale)] : []
    return [...head, ...lines, `${portalUrl}${path}`].join('\n')
  })
  return {
    locale,
    subject: t('digest.subject', { own: groups.filter(isOwn).length }),
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

/** The turn of the order itself, or of a question that its delivery or another page asks. Null where nothing waits. */
function turnOf(group: DigestGroup, today: Day): InTurn | null {
  const { order, news } = group
  if (order && isOwn(group)) {
    const { move, deadlineOn } = order
    const signsNow = move.whose === 'mine_sign' && deadlineOn !== null && deadlineOn <= today
    return { turn: 'order', answerBy: deadlineOn, signsNow }
  }
  const asked = news.find(({ letter }) => tellingOf(letter).asks === 'move')
  if (!asked) return null
  const turn = tellingOf(asked.letter).asksAfterwards ? 'follow_up' : 'times'
  return { turn, answerBy: asked.about.deadline }
}

function titleOf({ number, service, organisation }: DigestOrder, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'notifications' })
  return t('digest.order', { number, service: service[locale], organisation: organisation[locale] })
}

function moveOf({ move, deadlineOn }: DigestOrder, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'notifications' })
  if (!('parties' in move)) return t(`digest.move.${move.whose}`)
  return t(`digest.move.${move.whose}`, {
    parties: listText(
      locale,
      move.parties.map(party => t(`parties.${party}`)),
    ),
    deadline: deadlineOn ? dayText(locale, deadlineOn) : 'none',
  })
}
