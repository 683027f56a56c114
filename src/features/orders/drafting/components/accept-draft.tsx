import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { ActionForm } from '@/components/form/action-form'
import { acceptDraftAction } from '@/features/orders/actions'
import { contentParties, mayAccept, wroteLast } from '@/features/orders/drafting/last-writer'
import type { OrderView } from '@/features/orders/queries'
import { isSharedDraft } from '@/features/orders/whose-move/order-step'
import { type Party, sideOf } from '@/lib/party'

type AcceptDraftProps = {
  order: Pick<OrderView, 'id' | 'revision' | 'status' | 'sharedAt' | 'lastBy' | 'events'>
  actor: Actor
}

/**
 * One press says that the party is content with the text as it is. Its changes are then read, and the turn is the other side's. It stays until
 * the party has said so: a comment says nothing of that. It stands after what it is about.
 */
export function AcceptDraft({ order, actor }: AcceptDraftProps) {
  const t = useTranslations('orders.accept')
  const { id: orderId, revision, lastBy } = order
  if (!isParty(actor) || !isSharedDraft(order)) return null
  if (!mayAccept(order, actor.party)) return <Standing order={order} own={actor.party} />
  const turn = lastBy === actor.party ? 'given' : 'own'
  return (
    <div data-print="hide" className="mt-5 max-w-sm">
      <ActionForm action={acceptDraftAction} fields={{ orderId, revision }} label={t('submit')} />
      <p className="mt-1 text-sm text-ink-soft">{t('hint', { turn, reader: sideOf(actor.party) })}</p>
    </div>
  )
}

/** In the place of the press: the party has said so, or wrote last and has no need to. */
function Standing({ order, own }: { order: AcceptDraftProps['order']; own: Party }) {
  const t = useTranslations('orders.accept')
  const isContent = contentParties(order).some(({ party }) => party === own)
  if (!isContent && !wroteLast(order.events, own)) return null
  return (
    <p data-print="hide" className="mt-5 text-sm text-ink-soft">
      {t(isContent ? 'own' : 'wroteLast')}
    </p>
  )
}
