import { createTranslator } from 'use-intl/core'
import type { DutyKind } from '@/features/duties/rules'
import type { Wait } from '@/features/orders/signing/awaited-since'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { listText } from '@/lib/list-text'
import type { Party } from '@/lib/party'
import { type Locale, messagesIn } from '@/messages/messages'
import { withArticles } from '@/messages/names-in-sentences'

/** The words of letters in a language. */
export function wordsIn(locale: Locale) {
  const messages = messagesIn(locale)
  const t = createTranslator({ locale, messages, namespace: 'notifications' })
  const told = createTranslator({ locale, messages, namespace: 'happenings' })
  // The worker's library knows nothing of articles.
  const say: typeof told = ((key: never, values: never) =>
    withArticles(locale, told(key, values), values)) as unknown as typeof told
  const duties = createTranslator({ locale, messages, namespace: 'duties' })
  const dutyText = (kind: DutyKind | null) => duties(kind ? `group.${kind}` : 'portal')
  const waited = createTranslator({ locale, messages, namespace: 'orders' })
  const listed = (those: Party[]) =>
    listText(
      locale,
      those.map(one => t(`parties.${one}`)),
    )
  const waitOf = ({ parties, since }: Wait) =>
    waited('waited', { parties: listed(parties), since: dayText(locale, dayOf(since)) })
  return { t, say, listed, dutyText, waitsText: (waits: Wait[]) => waits.map(waitOf).join(', ') }
}
