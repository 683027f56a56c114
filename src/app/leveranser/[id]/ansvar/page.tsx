import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { deliveryMetadata, findDeliveryPage } from '@/features/deliveries/find-delivery-page'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { listDeliverers } from '@/features/deliveries/queries'
import { canMove } from '@/features/deliveries/rules'
import { CaseOwnerForm } from '@/features/deliveries/staffing/components/case-owner-form'
import { DelivererForm } from '@/features/deliveries/staffing/components/deliverer-form'
import { listColleagues } from '@/features/deliveries/staffing/queries'

type Props = PageProps<'/leveranser/[id]/ansvar'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const delivery = await findDeliveryPage(await staffActor(), params)
  return deliveryMetadata(delivery, (await getTranslations('deliveries.staffing'))('title'))
})

export default pageOf(async function StaffingPage({ params }: Props) {
  const actor = await staffActor()
  const delivery = await findDeliveryPage(actor, params)
  const [t, deliverers, colleagues] = await Promise.all([
    getTranslations('deliveries.staffing'),
    listDeliverers(actor, delivery.service.id),
    listColleagues(actor),
  ])
  const open = delivery.occasions.filter(occasion => canMove(occasion, 'plan') && !occasion.sessionId)
  const own = { deliveryId: delivery.id, idempotencyKey: randomUUID() }
  return (
    <OccasionPage title={t('title')} lead={t('lead')} delivery={delivery}>
      {open.length > 0 && (
        <Section title={t('deliverer')}>
          <DelivererForm {...own} occasions={open} deliverers={deliverers} />
        </Section>
      )}
      <Section title={t('caseOwner')}>
        <CaseOwnerForm
          {...own}
          idempotencyKey={randomUUID()}
          caseOwner={delivery.caseOwner?.name ?? null}
          colleagues={colleagues.filter(({ name }) => name !== delivery.caseOwner?.name)}
        />
      </Section>
    </OccasionPage>
  )
})
