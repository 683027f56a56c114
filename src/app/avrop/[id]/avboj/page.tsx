import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import { OrderTrail } from '@/features/orders/components/order-trail'
import { SentText } from '@/features/orders/content/components/sent-text'
import { readText } from '@/features/orders/content/content-changes'
import { findOrderPage, orderMetadata } from '@/features/orders/find-order-page'
import { DeclineForm } from '@/features/orders/signing/components/decline-form'
import {
  isToTakeBack,
  NothingToSign,
  TakeBackFirst,
} from '@/features/orders/signing/components/nothing-to-sign'
import { paths } from '@/lib/paths'

export const generateMetadata = metadataOf(
  async ({ params }: PageProps<'/avrop/[id]/avboj'>): Promise<Metadata> => {
    return orderMetadata(params, 'sign.decline')
  },
)

export default pageOf(async function DeclineOrderPage({ params }: PageProps<'/avrop/[id]/avboj'>) {
  const actor = await partyActor()
  const order = await findOrderPage(actor, params)
  if (isToTakeBack(order, actor)) return <TakeBackFirst {...{ order, actor }} />
  const [version] = order.versions
  if (!version || !actor.canSign || !order.awaited.includes(actor.party)) {
    return <NothingToSign {...{ order, actor }} />
  }
  const [t, common, locale] = await Promise.all([
    getTranslations('orders'),
    getTranslations('common.party'),
    getLocale(),
  ])
  return (
    <Page
      breadcrumbs={
        // A phone's first screen is for the reason.
        <div className="max-sm:hidden">
          <OrderTrail order={order} here={t('decline.submit')} />
        </div>
      }
      eyebrow={order.service.name[locale]}
      title={t('decline.title', { party: common(actor.party) })}
    >
      <DeclineForm order={order} version={version} />
      <Disclosure
        summary={<h2 className="font-sans text-base font-semibold tracking-normal">{t('sign.read')}</h2>}
      >
        <SentText order={order} text={readText(version.canonical)} />
      </Disclosure>
      <TextLink href={paths.order(order.id)}>{t('decline.back')}</TextLink>
    </Page>
  )
})
