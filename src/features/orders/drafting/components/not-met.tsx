import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { ActionForm } from '@/components/form/action-form'
import { Notice } from '@/components/ui/notice'
import { shareDraftAction } from '@/features/orders/actions'
import { isWrittenBy } from '@/features/orders/drafting/draft-answers'
import type { OrderView } from '@/features/orders/queries'
import { parties, sideOf } from '@/lib/party'

type NotMetProps = {
  order: Pick<OrderView, 'id' | 'status' | 'sharedAt' | 'startedByParty' | 'partyDrafts'>
  actor: PartyActor
}

/** Before a draft is sent: the other side has neither written in it nor is content with its text. It stops nothing. The press to share it leads back. */
export function NotMet({ order, actor }: NotMetProps) {
  const t = useTranslations('orders.send')
  const action = useTranslations('orders.action')
  const reader = sideOf(actor.party)
  const others = parties.filter(party => sideOf(party) !== reader)
  if (order.status !== 'draft' || others.some(party => isWrittenBy(order, party))) return null
  return (
    <Notice>
      <p>{t('notMet', { reader, shared: order.sharedAt ? 'yes' : 'no' })}</p>
      {!order.sharedAt && (
        <ActionForm
          action={shareDraftAction}
          fields={{ orderId: order.id, from: 'send' }}
          label={action('share', { side: reader })}
        />
      )}
    </Notice>
  )
}
