import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedInActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { deliveryMetadata, findDeliveryPage } from '@/features/deliveries/find-delivery-page'
import { LinkStanding } from '@/features/evaluations/participants/components/participant-link'
import { ParticipantSlide } from '@/features/evaluations/participants/components/participant-slide'
import { getParticipantLink } from '@/features/evaluations/participants/queries'
import { isLinkDone } from '@/features/evaluations/rules'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/leveranser/[id]/deltagare'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const delivery = await findDeliveryPage(await signedInActor(), params)
  return deliveryMetadata(delivery, (await getTranslations('evaluations.participants'))('title'))
})

export default pageOf(async function ParticipantSlidePage({ params }: Props) {
  const actor = await signedInActor()
  const delivery = await findDeliveryPage(actor, params)
  const [t, deliveries, locale, link] = await Promise.all([
    getTranslations('evaluations.participants'),
    getTranslations('deliveries'),
    getLocale(),
    getParticipantLink(actor, delivery.id),
  ])
  if (!link) notFound()
  const service = textIn(locale, delivery.service.name)
  const path = paths.delivery(delivery.id)
  if (isLinkDone(link.standing)) {
    const breadcrumbs = <Breadcrumbs items={[{ href: path, label: service }, { label: t('title') }]} />
    return (
      <Page title={t('title')} eyebrow={service} breadcrumbs={breadcrumbs}>
        <Notice>
          {delivery.status === 'cancelled' ? (
            deliveries('next.cancelled')
          ) : (
            <LinkStanding standing={link.standing} />
          )}
        </Notice>
      </Page>
    )
  }
  return (
    <ParticipantSlide code={link.code} service={service}>
      <TextLink href={path}>{t('back')}</TextLink>
      <span>
        <LinkStanding standing={link.standing} />
      </span>
    </ParticipantSlide>
  )
})
