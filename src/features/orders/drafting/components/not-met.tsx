import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { Notice } from '@/components/ui/notice'
import { isWrittenBy } from '@/features/orders/drafting/draft-answers'
import type { OrderView } from '@/features/orders/queries'
import { parties, sideOf } from '@/lib/party'

type NotMetProps = {
  order: Pick<OrderView, 'status' | 'sharedAt' | 'startedByParty' | 'partyDrafts'>
  actor: PartyActor
}

/** Before a draft is sent: the other side has neither written in it nor said yes to its text. It stops nothing. */
export function NotMet({ order, actor }: NotMetProps) {
  const t = useTranslations('orders.send')
  const reader = sideOf(actor.party)
  const others = parties.filter(party => sideOf(party) !== reader)
  if (order.status !== 'draft' || others.some(party => isWrittenBy(order, party))) return null
  return <Notice>{t('notMet', { reader, shared: order.sharedAt ? 'yes' : 'no' })}</Notice>
}
