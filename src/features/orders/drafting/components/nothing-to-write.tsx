import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { Arrival } from '@/components/layout/arrival'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { Unbroken } from '@/components/ui/unbroken'
import { OrderTrail } from '@/features/orders/components/order-trail'
import { DiscardedDraft } from '@/features/orders/ending/components/discarded-draft'
import { isDiscarded } from '@/features/orders/policy'
import type { OrderView } from '@/features/orders/queries'
import { can } from '@/features/orders/statuses'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

const time = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const

/** Shown where a text was written or sent, once it is: the order's state, and the way there. */
export function NothingToWrite({ order, actor }: { order: OrderView; actor: PartyActor }) {
  const t = useTranslations('orders.edit.notNow')
  const format = useFormatter()
  const acts = useTranslations('orders.action')
  if (isDiscarded(order)) return <DiscardedDraft order={order} />
  const title = t('title', { now: order.status })
  const [latest] = order.versions
  const change = can(order, 'amend') ? 'amend' : can(order, 'reopen') ? 'reopen' : null
  return (
    <Page
      breadcrumbs={<OrderTrail order={order} here={title} />}
      title={title}
      lead={
        <Arrival>
          {latest && (
            <Unbroken>
              {t('sent', { version: latest.number, when: format.dateTime(latest.sentAt, time) })}
            </Unbroken>
          )}{' '}
          <MoveText order={order} actor={actor} /> {change && t('change', { press: acts(change) })}
        </Arrival>
      }
      nextStep={
        <ButtonLink variant="primary" href={paths.order(order.id)}>
          {t('back')}
        </ButtonLink>
      }
    />
  )
}
