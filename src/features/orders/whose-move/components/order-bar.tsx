import { useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { NEXT_STEP } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import type { OrderView } from '@/features/orders/queries'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import { stepFor } from '@/features/orders/whose-move/order-step'

/** On a phone: whose move it is, and the press that leads to the reader's own. */
export function OrderBar({ order, actor }: { order: OrderView; actor: Actor }) {
  const t = useTranslations('orders')
  const step = order.changedParties.length > 0 ? null : stepFor(actor, order)
  return (
    <>
      <p>
        <MoveText order={order} actor={actor} />
      </p>
      {step ? (
        <ButtonLink variant="primary" href={step.key === 'confirm' ? `#${NEXT_STEP}` : step.href}>
          {t(`step.${step.key}`)}
        </ButtonLink>
      ) : (
        <ButtonLink href={`#${NEXT_STEP}`}>{t('page.toStep')}</ButtonLink>
      )}
    </>
  )
}
