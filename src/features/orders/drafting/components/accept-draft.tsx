import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { ActionForm } from '@/components/form/action-form'
import { acceptDraftAction } from '@/features/orders/actions'
import type { OrderView } from '@/features/orders/queries'
import { isSharedDraft } from '@/features/orders/whose-move/order-step'
import { sideOf } from '@/lib/party'

type AcceptDraftProps = {
  order: Pick<OrderView, 'id' | 'revision' | 'status' | 'sharedAt' | 'lastBy'>
  actor: Actor
}

/** One press says yes to the text as it is. Its changes are then read, and the turn is the other side's. */
export function AcceptDraft({ order, actor }: AcceptDraftProps) {
  const t = useTranslations('orders.accept')
  const { id: orderId, revision, lastBy } = order
  if (!isParty(actor) || !isSharedDraft(order) || lastBy === actor.party) return null
  return (
    <div>
      <ActionForm action={acceptDraftAction} fields={{ orderId, revision }} label={t('submit')} />
      <p className="mt-1 text-sm text-ink-soft">{t('hint', { reader: sideOf(actor.party) })}</p>
    </div>
  )
}
