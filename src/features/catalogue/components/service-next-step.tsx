import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'
import type { ServiceView } from '../queries'
import { SuccessorLink } from './service-facts'
import { useStateSentence } from './service-state'

/** What the reader's own organisation already has of the service. */
export type Engagement = { interestId: string | null; order: { id: string; number: number } | null }

export type ServiceNextStepProps = {
  service: ServiceView
  engagement: Engagement | null
  /** Whether the reader can order and show interest, or could after signing in. */
  mayAct: boolean
}

/** One clear thing to do: order where that is possible, else show interest; what exists already comes first. */
export function ServiceNextStep({ service, engagement, mayAct }: ServiceNextStepProps) {
  const t = useTranslations('catalogue')
  const sentence = useStateSentence(service)
  return (
    <>
      <p className="text-sm">{sentence}</p>
      <SuccessorLink service={service} />
      {engagement?.order ? (
        <OwnOrder order={engagement.order} />
      ) : (
        <>
          {engagement?.interestId && (
            <p className="text-sm">
              {t('own.interest')}{' '}
              <TextLink href={paths.interest(engagement.interestId)}>{t('own.interestLink')}</TextLink>
            </p>
          )}
          {mayAct && <Ways service={service} hasInterest={Boolean(engagement?.interestId)} />}
        </>
      )}
    </>
  )
}

function OwnOrder({ order }: { order: { id: string; number: number } }) {
  const t = useTranslations('catalogue')
  return (
    <>
      <p className="text-sm">{t('own.order', { number: order.number })}</p>
      <ButtonLink href={paths.order(order.id)} variant="primary">
        {t('own.orderLink')}
      </ButtonLink>
    </>
  )
}

function Ways({ service, hasInterest }: { service: ServiceView; hasInterest: boolean }) {
  const t = useTranslations('catalogue')
  const interest = service.canBeShownInterest && !hasInterest
  if (!service.canBeOrdered) {
    return interest ? (
      <ButtonLink href={paths.newInterest(service.slug)} variant="primary">
        {t('showInterest')}
      </ButtonLink>
    ) : null
  }
  return (
    <div className="flex gap-3 lg:flex-col">
      <ButtonLink href={paths.newOrder(service.slug)} variant="primary" className="max-lg:flex-1">
        {t('order')}
      </ButtonLink>
      {interest && (
        <ButtonLink href={paths.newInterest(service.slug)} className="max-lg:flex-1">
          {t('showInterest')}
        </ButtonLink>
      )}
    </div>
  )
}
