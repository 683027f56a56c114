import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import type { InterestView } from '../queries'

export type InterestNextStepProps = { interest: InterestView; canBeOrdered: boolean }

export function InterestNextStep({ interest, canBeOrdered }: InterestNextStepProps) {
  const t = useTranslations('interest')
  const { slug } = interest.service
  if (interest.orderId) {
    return (
      <ButtonLink href={paths.order(interest.orderId)} variant="primary">
        {t('next.openOrder')}
      </ButtonLink>
    )
  }
  if (interest.state === 'active' && canBeOrdered) {
    return (
      <>
        <p className="text-sm">{t('next.orderWhy')}</p>
        <ButtonLink href={paths.newOrder(slug)} variant="primary">
          {t('next.order')}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      <p className="text-sm">{interest.state === 'active' ? t('next.wait') : t('next.ended')}</p>
      <ButtonLink href={paths.service(slug)} variant="primary">
        {t('next.service')}
      </ButtonLink>
    </>
  )
}
