import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { ButtonLink } from '@/components/ui/button'
import { changedInNext } from '@/features/orders/drafting/changed-after'
import { mayAccept } from '@/features/orders/drafting/last-writer'
import type { OrderView } from '@/features/orders/queries'
import { DRAFT_CHANGES, ORDER_TEXT } from '@/lib/place'

/** In the step at the top: the way to what the press is about. The press itself stands after that. */
export function AcceptLink({ order, actor }: { order: OrderView; actor: PartyActor }) {
  const t = useTranslations('orders.accept')
  if (!mayAccept(order, actor.party)) return null
  const place = changedInNext(order, actor.party).length > 0 ? DRAFT_CHANGES : ORDER_TEXT
  return <ButtonLink href={`#${place}`}>{t('read')}</ButtonLink>
}
