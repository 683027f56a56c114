import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Unbroken } from '@/components/ui/unbroken'
import { type AskedOf, useMoverForAll } from '@/features/orders/lists/components/mover-for-all'
import { BriefArticle } from '@/features/orders/lists/components/order-brief'
import type { OrderListItem } from '@/features/orders/order-rows'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

type AgreedBriefsProps = {
  orders: OrderListItem[]
  askedOf: AskedOf
  now: Date
  furtherOf: (orderId: string) => ReactNode
}

/** A decided order in short: its units, since when, whom it waits for, its goal, and the days. Nobody decides on its text again. */
export function AgreedBriefs({ orders, askedOf, now, furtherOf }: AgreedBriefsProps) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const format = useFormatter()
  const moverOf = useMoverForAll(askedOf, now)
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
            <span className="block">
              <Unbroken>{`${t('brief.mover')}: ${moverOf(order)}`}</Unbroken>
            </span>
          </p>
          {order.content.goal && (
            <p className="max-w-measure">
              <span className="font-semibold">{t('field.goal')}:</span>{' '}
              <span lang={WRITTEN_IN} className="whitespace-pre-line wrap-anywhere">
                {order.content.goal}
              </span>
            </p>
          )}
          {furtherOf(order.id)}
        </BriefArticle>
      ))}
    </div>
  )
}
