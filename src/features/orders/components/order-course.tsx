import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { OrderTimeline } from '@/features/orders/components/order-timeline'
import type { OrderView } from '@/features/orders/queries'
import { SigningAhead } from '@/features/orders/signing/components/steps-ahead'

/** The steps ahead while the parties sign, and all that has been done with the order. */
export function OrderCourse({ order, reader }: { order: OrderView; reader: Actor }) {
  const t = useTranslations('orders.page')
  return (
    <>
      <SigningAhead order={order} reader={reader} />
      <Section id="historik" title={t('history')}>
        <OrderTimeline order={order} own={isParty(reader) ? reader.party : undefined} />
      </Section>
    </>
  )
}
