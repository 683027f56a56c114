import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { deliveryMetadata, findDeliveryPage } from '@/features/deliveries/find-delivery-page'
import { AgreedPlan } from '@/features/follow-ups/components/agreed-plan'
import { FollowUpForm } from '@/features/follow-ups/components/follow-up-form'
import { getFollowUp } from '@/features/follow-ups/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/leveranser/[id]/folj-upp'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const delivery = await findDeliveryPage(await partyActor(), params)
  return deliveryMetadata(delivery, (await getTranslations('followUps'))('action'))
})

export default pageOf(async function FollowUpPage({ params }: Props) {
  const actor = await partyActor()
  const delivery = await findDeliveryPage(actor, params)
  const [t, reasons, common, locale, followUp] = await Promise.all([
    getTranslations('followUps'),
    getTranslations('reasons'),
    getTranslations('common'),
    getLocale(),
    getFollowUp(actor, delivery.id),
  ])
  const mayAnswer = followUp?.mayAnswer
  const service = textIn(locale, delivery.service.name)
  const path = paths.delivery(delivery.id)
  const breadcrumbs = <Breadcrumbs items={[{ href: path, label: service }, { label: t('action') }]} />
  return (
    <Page title={t('formTitle', { service })} lead={followUp && t('formLead')} breadcrumbs={breadcrumbs}>
      {followUp && <AgreedPlan goal={followUp.goal} plan={followUp.plan} />}
      {mayAnswer?.ok ? (
        <>
          <p>{t('answersFor', { party: common(`party.${actor.party}`) })}</p>
          <FollowUpForm deliveryId={delivery.id} idempotencyKey={randomUUID()} />
        </>
      ) : (
        <Notice>
          <p>{mayAnswer ? reasons(mayAnswer.reason) : t('notAsked')}</p>
          <TextLink href={path}>{t('back')}</TextLink>
        </Notice>
      )}
    </Page>
  )
})
