import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { OccasionFacts, OccasionTime } from '@/features/deliveries/occasions/components/occasion-facts'
import type { DeliveryView } from '@/features/deliveries/queries'
import { JointNotice } from '@/features/deliveries/sessions/components/joint-notice'
import type { JoinedPart } from '@/features/deliveries/sessions/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export type OccasionPageProps = {
  title: string
  lead?: string
  delivery: DeliveryView
  /** Left out where the occasion does not exist yet. */
  occasion?: OccasionView
  /** The other parts of a joint session, which change with it. */
  joined?: readonly JoinedPart[]
  children: ReactNode
}

/** One thing to do with one occasion: which it is stands over the form. */
export function OccasionPage({ title, lead, delivery, occasion, joined = [], children }: OccasionPageProps) {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const service = textIn(locale, delivery.service.name)
  const eyebrow = occasion ? `${service}: ${textIn(locale, occasion.title)}` : service
  const breadcrumbs = (
    <Breadcrumbs
      items={[
        { href: delivery.order ? paths.adminDeliveries : paths.deliveries, label: t('title') },
        { href: paths.delivery(delivery.id), label: `${service}, ${delivery.organisation}` },
        { label: title },
      ]}
    />
  )
  return (
    <Page title={title} eyebrow={eyebrow} lead={lead} breadcrumbs={breadcrumbs}>
      {occasion && (
        <div className="flex flex-col gap-1 border-y border-line py-3">
          <p className="first-letter:uppercase">
            <OccasionTime occasion={occasion} />
          </p>
          {/* A deliverer alone has the delivery without its order. */}
          <OccasionFacts occasion={occasion} isOwn={!delivery.order} />
        </div>
      )}
      <JointNotice organisation={delivery.organisation} joined={joined} />
      {children}
    </Page>
  )
}
