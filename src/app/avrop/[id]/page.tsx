import { getLocale, getTranslations } from 'next-intl/server'
import { isParty, isStaff } from '@/auth/actor'
import { signedInActor } from '@/auth/current-actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { Section } from '@/components/layout/section'
import { Notice } from '@/components/ui/notice'
import { ConfirmStep } from '@/features/deliveries/components/confirm-step'
import { MoreChoices } from '@/features/orders/components/more-choices'
import { NextStep } from '@/features/orders/components/next-step'
import { OrderContentSection } from '@/features/orders/components/order-content-section'
import { OrderRing } from '@/features/orders/components/order-ring'
import { OrderTimeline } from '@/features/orders/components/order-timeline'
import { ParticularsSection } from '@/features/orders/components/particulars-section'
import { PartyList } from '@/features/orders/components/party-list'
import { StatusTag } from '@/features/orders/components/status-tag'
import { findOrderPage } from '@/features/orders/find-order-page'
import { ReceiptLink } from '@/features/receipts/components/receipt-link'

export default async function OrderPage({ params, searchParams }: PageProps<'/avrop/[id]'>) {
  const actor = await signedInActor()
  const order = await findOrderPage(actor, params)
  const { klart } = await searchParams
  const [t, locale] = await Promise.all([getTranslations('orders'), getLocale()])
  const done = `done.${klart}` as 'done.sent'
  const eyebrow = t('numberAt', { number: order.number, organisation: order.organisation.name })
  const nextStep = (
    <>
      <NextStep order={order} actor={actor} />
      {isStaff(actor) && <ConfirmStep order={order} />}
    </>
  )
  return (
    <Page
      eyebrow={eyebrow}
      title={order.service.name[locale]}
      lead={<StatusTag status={order.status} />}
      sign={<OrderRing lines={order.lines} size={160} animate={klart === 'made_valid'} />}
      nextStep={nextStep}
      aside={
        <>
          <ReceiptLink actor={actor} orderId={order.id} />
          <Section title={t('page.history')}>
            <OrderTimeline order={order} />
          </Section>
        </>
      }
    >
      <DoneNotice text={t.has(done) ? t(done) : null} />
      {order.status === 'draft' && <Notice>{t(order.sharedAt ? 'page.shared' : 'page.otherSide')}</Notice>}
      {order.endedReason && <Notice title={t('page.endedReason')}>{order.endedReason}</Notice>}
      <Section title={t('page.parties')}>
        <PartyList lines={order.lines} isSent={order.versionNumber > 0} unmanned={order.unmanned} />
      </Section>
      <OrderContentSection order={order} />
      <ParticularsSection order={order} mayEdit={isParty(actor)} />
      <MoreChoices order={order} actor={actor} />
    </Page>
  )
}
