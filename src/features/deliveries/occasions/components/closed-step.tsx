import { useLocale, useTranslations } from 'next-intl'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { OccasionLinks } from '@/features/deliveries/occasions/components/occasion-links'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import type { DeliveryView } from '@/features/deliveries/queries'
import type { ClosedWhy } from '@/features/deliveries/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

export type ClosedStepProps = {
  title: string
  delivery: DeliveryView
  occasion: OccasionView
  why: ClosedWhy
  actor: SignedInActor
}

/** For a step that is open somewhere while somebody takes it: what holds now, and the reader's ways on. */
export function ClosedStep({ title, delivery, occasion, why, actor }: ClosedStepProps) {
  const t = useTranslations('deliveries.closed')
  const role = isStaff(actor) ? 'staff' : 'deliverer'
  const locale = useLocale()
  const day = occasion.doneOn ? dayText(locale, occasion.doneOn) : ''
  return (
    <OccasionPage title={title} delivery={delivery} occasion={occasion}>
      <Notice>
        <p>{t(why, { day, count: occasion.actualParticipants ?? -1 })}</p>
        <OccasionLinks {...{ occasion, role }} today={dayOf(actor.now)} wasPlanned={false} />
        <BackToDelivery delivery={delivery} />
      </Notice>
    </OccasionPage>
  )
}

export type ClosedDeliveryStepProps = { title: string; delivery: DeliveryView; text: string }

/** The same for a step of the delivery itself. */
export function ClosedDeliveryStep({ title, delivery, text }: ClosedDeliveryStepProps) {
  return (
    <OccasionPage title={title} delivery={delivery}>
      <Notice>
        <p>{text}</p>
        <BackToDelivery delivery={delivery} />
      </Notice>
    </OccasionPage>
  )
}

function BackToDelivery({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations('deliveries.confirm')
  return <TextLink href={paths.delivery(delivery.id)}>{t('toDelivery')}</TextLink>
}
