import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { Section } from '@/components/layout/section'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { signedAttachments } from '@/features/orders/components/attachment-links'
import { ContentChanges } from '@/features/orders/components/content-changes'
import { DeadlineText } from '@/features/orders/components/deadline-text'
import { NothingToSign } from '@/features/orders/components/nothing-to-sign'
import { OrderDocument } from '@/features/orders/components/order-document'
import { OrderRing } from '@/features/orders/components/order-ring'
import { OrderTrail } from '@/features/orders/components/order-trail'
import { SignForm } from '@/features/orders/components/sign-forms'
import { changesBetween, readAttachments, readContent } from '@/features/orders/content-changes'
import { findOrderPage, orderMetadata } from '@/features/orders/find-order-page'
import { lastReadVersion } from '@/features/orders/last-read-version'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { formatterIn } from '@/messages/formatter'

export async function generateMetadata({ params }: PageProps<'/avrop/[id]/signera'>): Promise<Metadata> {
  return orderMetadata(params, 'action.sign')
}

export default async function SignOrderPage({ params }: PageProps<'/avrop/[id]/signera'>) {
  const actor = await partyActor()
  const order = await findOrderPage(actor, params)
  const [version] = order.versions
  if (!version || !order.awaited.includes(actor.party)) return <NothingToSign orderId={order.id} />
  const [t, common, locale] = await Promise.all([
    getTranslations('orders'),
    getTranslations('common.party'),
    getLocale(),
  ])
  const party = common(actor.party)
  const earlier = lastReadVersion(order, actor.party)
  const when = formatterIn(locale).dateTime(version.sentAt, { dateStyle: 'long' })
  const nextStep = actor.canSign ? (
    <>
      <DeadlineText order={order} today={dayOf(actor.now)} />
      <p className="text-sm">
        {t('sign.meaning', { party, organisation: order.organisation.name, version: version.number })}
      </p>
      <SignForm orderId={order.id} versionHash={version.hash} party={actor.party} />
      <TextLink href={paths.declineOrder(order.id)}>{t('sign.decline')}</TextLink>
      <TextLink href={paths.thread(order.id)}>{t('sign.ask')}</TextLink>
    </>
  ) : (
    <p>{t('sign.preparer', { party })}</p>
  )
  return (
    <Page
      breadcrumbs={<OrderTrail order={order} here={t('action.sign')} />}
      eyebrow={t('numberAt', { number: order.number, organisation: order.organisation.name })}
      title={order.service.name[locale]}
      lead={t('sign.from', { sender: t(`partyTitle.${version.sentByParty}`), when })}
      sign={<OrderRing lines={order.lines} size={96} />}
      nextStep={nextStep}
    >
      {earlier && (
        <Section title={t('sign.changed', { version: earlier.number })}>
          <ContentChanges
            since={earlier.number}
            changes={changesBetween(earlier.canonical, version.canonical)}
          />
        </Section>
      )}
      <Section title={t('page.content')}>
        <OrderDocument
          content={readContent(version.canonical)}
          service={order.service.name[locale]}
          organisation={order.organisation.name}
          attachments={signedAttachments(order, readAttachments(version.canonical))}
        />
      </Section>
      <Notice>{t('sign.law')}</Notice>
    </Page>
  )
}
