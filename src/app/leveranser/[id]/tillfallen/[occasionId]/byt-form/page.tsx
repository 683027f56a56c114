import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { deliveryMetadata, findMovePage } from '@/features/deliveries/find-delivery-page'
import { AskForm } from '@/features/deliveries/mode-switch/components/ask-form'
import { SwitchAnswers } from '@/features/deliveries/mode-switch/components/switch-answers'
import { listModeSwitches } from '@/features/deliveries/mode-switch/queries'
import { ClosedDeliveryStep, ClosedStep } from '@/features/deliveries/occasions/components/closed-step'
import { OccasionPage } from '@/features/deliveries/occasions/components/occasion-page'
import { isOffered, otherMode } from '@/features/deliveries/rules'

type Props = PageProps<'/leveranser/[id]/tillfallen/[occasionId]/byt-form'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { delivery } = await findMovePage(await staffActor(), params, 'plan')
  return deliveryMetadata(delivery, (await getTranslations('times.switch'))('title'))
})

export default pageOf(async function AskForModePage({ params }: Props) {
  const actor = await staffActor()
  const { delivery, occasion, closed } = await findMovePage(actor, params, 'plan')
  if (closed) {
    const title = (await getTranslations('times.switch'))('title')
    return <ClosedStep {...{ title, delivery, occasion, actor }} why={closed} />
  }
  const [t, switches] = await Promise.all([
    getTranslations('times.switch'),
    listModeSwitches(actor, delivery.id),
  ])
  const asked = switches.find(one => one.occasion.id === occasion.id)
  const mode = otherMode(occasion.mode)
  if (!asked && !isOffered(delivery.service, mode)) {
    return <ClosedDeliveryStep {...{ title: t('title'), delivery }} text={t('notOffered')} />
  }
  return (
    <OccasionPage
      title={t('title')}
      lead={asked ? undefined : t(`lead.${mode}`)}
      delivery={delivery}
      occasion={occasion}
    >
      {asked ? (
        <SwitchAnswers asked={asked} />
      ) : (
        <AskForm occasionId={occasion.id} mode={mode} idempotencyKey={randomUUID()} />
      )}
    </OccasionPage>
  )
})
