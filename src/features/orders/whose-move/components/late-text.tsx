import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { LastDay } from '@/components/ui/last-day'
import { type HeldOrder, lateWith } from '@/features/orders/whose-move/late-rules'
import { isMoveOf } from '@/features/orders/whose-move/own-move'
import { dayOf } from '@/lib/dates'

/** Tells a party that another keeps its order longer than is usual. */
export function LateText({ order, reader }: { order: HeldOrder; reader: Actor }) {
  const t = useTranslations('orders')
  const isOthers = isParty(reader) && !isMoveOf(reader, { ...order, deadlineOn: null })
  if (!isOthers || !lateWith(order, dayOf(reader.now))) return null
  return <LastDay isPast>{t('late')}</LastDay>
}
