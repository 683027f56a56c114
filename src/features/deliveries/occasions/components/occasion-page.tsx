import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { OccasionFacts, OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import type { DeliveryView } from '@/features/deliveries/queries'
import { JointNotice } from '@/features/deliveries/sessions/components/joint-notice'
import { SessionReading } from '@/features/deliveries/sessions/components/session-reading'
import type { PlannedPart } from '@/features/deliveries/sessions/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export type OccasionPageProps = {
  title: string
  lead?: string
  delivery: DeliveryView
  /** Left out where the occasion does not exist yet. */
  occasion?: OccasionView
  /** The other parts of a joint session, which change with it. */
  joined?: readonly PlannedPart[]
  /** The round from whose page it was opened. */
  roundId?: string
  children: ReactNode
}

/** One thing to do with one occasion: which it is stands over the form. */
export function OccasionPage({ title, lead, delivery, roundId, children, ...rest }: OccasionPageProps) {
  const { occasion } = rest
  const t = useTranslations('deliveries')
  const rounds = useTranslations('rounds')
  const locale = useLocale()
  const service = textIn(locale, delivery.service.name)
  const whole = roundId ? rounds('roundOf', { service }) : service
  const eyebrow = occasion ? `${whole}, ${textIn(locale, occasion.title)}` : whole
  const above = roundId
    ? [
        { href: paths.adminRounds, label: rounds('title') },
        { href: paths.adminRound(roundId), label: whole },
      ]
    : [
        { href: delivery.order ? paths.adminDeliveries : paths.deliveries, label: t('title') },
        { href: paths.delivery(delivery.id), label: `${service}, ${delivery.organisation}` },
      ]
  const breadcrumbs = <Breadcrumbs items={[...above, { label: title }]} />
  return (
    <Page title={title} eyebrow={eyebrow} lead={lead} breadcrumbs={breadcrumbs}>
      <WhichOccasion delivery={delivery} {...rest} />
      {children}
    </Page>
  )
}

type WhichOccasionProps = Pick<OccasionPageProps, 'delivery' | 'occasion' | 'joined'>

/** The occasion as it stands. The staff read a joint session with the share of each organisation. */
function WhichOccasion({ delivery, occasion, joined }: WhichOccasionProps) {
  if (!occasion) return null
  const { organisation } = delivery
  // A deliverer alone has the delivery without its order.
  const isOwn = !delivery.order
  if (joined && joined.length > 0 && !isOwn) {
    return (
      <>
        <SessionReading {...{ delivery, occasion, joined }} />
        <JointNotice {...{ organisation, occasion, joined }} isListed />
      </>
    )
  }
  return (
    <>
      <div className="flex flex-col gap-1 border-y border-line py-3">
        <p className="first-letter:uppercase">
          <OccasionTime occasion={occasion} />
        </p>
        <OccasionFacts occasion={occasion} isOwn={isOwn} />
      </div>
      {joined && <JointNotice {...{ organisation, occasion, joined }} />}
    </>
  )
}
