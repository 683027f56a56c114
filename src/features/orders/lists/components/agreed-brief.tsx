import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BriefArticle } from '@/features/orders/lists/components/order-brief'
import type { OrderListItem } from '@/features/orders/order-rows'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

type AgreedBriefsProps = {
  orders: OrderListItem[]
  furtherOf: (orderId: string) => ReactNode
}

/** What is decided is told in short: which units, since when, and what is to come. Its text is decided on no more. */
export function AgreedBriefs({ orders, furtherOf }: AgreedBriefsProps) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const format = useFormatter()
  return (
    <div className="space-y-8 print:space-y-4">
      {orders.map(order => (
        <BriefArticle key={order.id} order={order}>
          <p>
            {order.validAt && t('brief.validSince', { day: dayText(locale, dayOf(order.validAt)) })}
            {order.units.length > 0 && (
              <>
                {` ${t('field.unit')}: `}
                <span lang={WRITTEN_IN}>{format.list(order.units)}</span>
              </>
            )}
          </p>
          {furtherOf(order.id)}
        </BriefArticle>
      ))}
    </div>
  )
}
