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
import { giveEvaluationAction } from '@/features/evaluations/actions'
import { getEvaluationStanding } from '@/features/evaluations/asked/queries'
import { EvaluationForm } from '@/features/evaluations/components/evaluation-form'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/leveranser/[id]/utvardera'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const delivery = await findDeliveryPage(await partyActor(), params)
  return deliveryMetadata(delivery, (await getTranslations('evaluations'))('title'))
})

export default pageOf(async function EvaluatePage({ params }: Props) {
  const actor = await partyActor()
  const delivery = await findDeliveryPage(actor, params)
  const [t, reasons, locale, standing] = await Promise.all([
    getTranslations('evaluations'),
    getTranslations('reasons'),
    getLocale(),
    getEvaluationStanding(actor, delivery.id),
  ])
  const service = textIn(locale, delivery.service.name)
  const path = paths.delivery(delivery.id)
  const breadcrumbs = <Breadcrumbs items={[{ href: path, label: service }, { label: t('title') }]} />
  return (
    <Page
      title={t('title')}
      eyebrow={`${service}, ${delivery.organisation}`}
      lead={t('lead', { service })}
      breadcrumbs={breadcrumbs}
    >
      {standing?.ok ? (
        <div className="flex flex-col gap-8">
          {standing.value.side && <p>{t('side', { side: t(`sides.${standing.value.side}`) })}</p>}
          <EvaluationForm
            action={giveEvaluationAction}
            of={['deliveryId', delivery.id]}
            by={{ goal: delivery.order?.goal ?? '', choosesSide: standing.value.side === null }}
            idempotencyKey={randomUUID()}
          />
        </div>
      ) : (
        <Notice>
          <p>{reasons(standing?.reason ?? 'not_allowed')}</p>
          <TextLink href={path}>{t('back')}</TextLink>
        </Notice>
      )}
    </Page>
  )
})
