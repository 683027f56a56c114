import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { OwnSide } from '@/features/orders/drafting/components/draft-readers'
import type { OrderView } from '@/features/orders/queries'
import { startingSide } from '@/features/orders/rules'

/** First of all in a draft that one side sees. The press saves it and lets the other side write too. */
export function ShareStep({ order }: { order: OrderView }) {
  const t = useTranslations('orders.edit')
  const side = startingSide(order) ?? 'union'
  return (
    <Notice className="[body:has([data-over])_&]:hidden">
      <p>
        <OwnSide order={order} /> {t('together', { side })}
      </p>
      <SubmitButton variant="secondary" name="intent" value="share">
        {t('share', { side })}
      </SubmitButton>
    </Notice>
  )
}
