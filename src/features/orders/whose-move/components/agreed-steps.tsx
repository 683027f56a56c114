import { useTranslations } from 'next-intl'
import { type Actor, isStaff } from '@/auth/actor'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { OrderView } from '@/features/orders/queries'
import { leadsToReceipt } from '@/features/orders/whose-move/order-step'
import { paths } from '@/lib/paths'

type AgreedStepsProps = {
  order: OrderView
  actor: Actor
  /** Another press of the step leads. */
  isBeside: boolean
}

/** Once the parties have agreed: to the delivery, when there is one, and to the receipt. */
export function AgreedSteps({ order, actor, isBeside }: AgreedStepsProps) {
  const t = useTranslations('orders')
  const { id, deliveryId } = order
  return (
    <>
      {deliveryId && !isStaff(actor) && (
        <ButtonLink variant={isBeside ? 'secondary' : 'primary'} href={paths.delivery(deliveryId)}>
          {t('page.delivery')}
        </ButtonLink>
      )}
      {leadsToReceipt(actor, order) &&
        (deliveryId ? (
          <TextLink href={paths.receipt(id)}>{t('agreed.receipt')}</TextLink>
        ) : (
          <ButtonLink variant="secondary" href={paths.receipt(id)}>
            {t('agreed.receipt')}
          </ButtonLink>
        ))}
    </>
  )
}
