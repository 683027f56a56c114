import { useTranslations } from 'next-intl'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { TextLink } from '@/components/ui/text-link'
import { OrderList } from '@/features/orders/lists/components/order-list'
import type { WaitingPart } from '@/features/orders/lists/waiting-queries'
import { paths } from '@/lib/paths'

type Props = { part: WaitingPart; label: string; actor: SignedInActor; isOwn?: boolean }

/** The orders that have waited longest, and the way to the rest. */
export function WaitingOrders({ part, label, actor, isOwn = false }: Props) {
  const t = useTranslations('overview')
  const { orders, total } = part
  if (total === 0) return null
  return (
    <>
      <OrderList
        orders={orders}
        label={label}
        withOrganisation={isStaff(actor)}
        waitsFor={isOwn ? actor : undefined}
      />
      {total > orders.length && (
        <p className="mt-4">
          <TextLink href={isStaff(actor) ? paths.adminOrders : paths.orders}>
            {t('seeAll', { count: total })}
          </TextLink>
        </p>
      )}
    </>
  )
}
