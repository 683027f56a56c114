import { useLocale, useTranslations } from 'next-intl'
import type { OrderListItem } from '@/features/orders/order-rows'
import { nextPlannedOf } from '@/features/orders/whose-move/next-planned'
import { capitalised } from '@/lib/capitalised'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import type { Party } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

/** The parties that an order's delivery waits for an answer from; undefined where it asks nobody. */
export type AwaitedOf = (orderId: string) => readonly Party[] | undefined

/** Whose move an order is, in the same words to every reader. */
export function useMoverForAll(awaitedOf: AwaitedOf, now: Date): (order: OrderListItem) => string {
  const t = useTranslations('orders')
  const names = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  return order => {
    const { id, move, status } = order
    const awaited = awaitedOf(id)
    const parties = awaited ?? (move.who === 'parties' ? move.parties : [])
    if (parties.length > 0) return capitalised(format.list(parties.map(one => names(one))), locale)
    // A draft that one side keeps to itself is not in the papers.
    if (status === 'draft') return t('brief.bothSides')
    // All have answered about times, and the staff choose.
    if (awaited) return t('staff')
    const next = nextPlannedOf(order, now)
    if (next) return t('brief.nobody', { day: dayText(locale, dayOf(next)) })
    return move.who === 'side' ? capitalised(t(`side.${move.side}`), locale) : t('staff')
  }
}
