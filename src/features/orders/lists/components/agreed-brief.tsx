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

/** A decided order in short: its units, since when, and the days to come. Nobody decides on its text again. */
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
