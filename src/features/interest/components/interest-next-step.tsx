import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import type { InterestView } from '@/features/interest/queries'
import { paths } from '@/lib/paths'

export type InterestNextStepProps = {
  interest: InterestView
  /** The one press that makes an order of it; nothing where the service can't be ordered. */
  order: ReactNode
  /** An order of the service that is under way, which goes before another one. */
  underWay: ReactNode
}

export function InterestNextStep({ interest, order, underWay }: InterestNextStepProps) {
  const t = useTranslations('interest')
  if (interest.orderId) {
    return (
      <ButtonLink href={paths.order(interest.orderId)} variant="primary">
        {t('next.openOrder')}
      </ButtonLink>
    )
  }
  if (interest.state === 'active' && (order || underWay)) {
    return (
      <>
        {underWay}
        {order && <p className="text-sm">{t('next.orderWhy')}</p>}
        {order}
      </>
    )
  }
  return (
    <>
      <p className="text-sm">{interest.state === 'active' ? t('next.wait') : t('next.ended')}</p>
      <ButtonLink href={paths.service(interest.service.slug)} variant="primary">
        {t('next.service')}
      </ButtonLink>
    </>
  )
}
