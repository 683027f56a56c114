import { useLocale, useTranslations } from 'next-intl'
import type { OrderListItem } from '@/features/orders/order-rows'
import type { LastInDraft } from '@/features/orders/rules'
import { nextPlannedOf } from '@/features/orders/whose-move/next-planned'
import { draftSide } from '@/features/orders/whose-move/order-step'
import { capitalised } from '@/lib/capitalised'
import { type Day, dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import type { Party } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

/** The parties that an order's delivery waits for an answer from, and until when; undefined where it asks nobody. */
export type AskedOf = (orderId: string) => { parties: readonly Party[]; answerBy: Day | null } | undefined

/** Parties as they begin a cell. */
export function usePartiesText(): (parties: readonly Party[]) => string {
  const names = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  return parties => capitalised(format.list(parties.map(one => names(one))), locale)
}

/** Whose move an order is, in the same words to every reader. */
export function useMoverForAll(askedOf: AskedOf, now: Date): (order: OrderListItem & LastInDraft) => string {
  const t = useTranslations('orders')
  const partiesText = usePartiesText()
  const locale = useLocale()
  return order => {
    const { id, move } = order
    const asked = askedOf(id)
    const parties = asked?.parties ?? (move.who === 'parties' ? move.parties : [])
    if (parties.length > 0) return partiesText(parties)
    const drafts = draftSide(order)
    if (drafts) return capitalised(t(`side.${drafts}`), locale)
    // All have answered about times, and the staff choose.
    if (asked) return t('staff')
    const next = nextPlannedOf(order, now)
    if (next) return t('brief.nobody', { day: dayText(locale, dayOf(next)) })
    if (move.who !== 'side') return t('staff')
    return move.party ? t(`partyTitle.${move.party}`) : capitalised(t(`side.${move.side}`), locale)
  }
}
