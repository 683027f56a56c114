import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { partyActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { SignOf } from '@/components/signs/sign-of'
import {
  OrderUnderWay,
  OrderUnderWayBar,
  orderUnderWay,
} from '@/features/catalogue/components/order-under-way'
import { getServiceBySlug } from '@/features/catalogue/queries'
import { InterestDetails } from '@/features/interest/components/interest-details'
import { InterestDone } from '@/features/interest/components/interest-done'
import { InterestNextStep } from '@/features/interest/components/interest-next-step'
import { InterestStateTag } from '@/features/interest/components/interest-state-tag'
import { InterestVoices } from '@/features/interest/components/interest-voices'
import { WhoIsTold } from '@/features/interest/components/who-is-told'
import { WithdrawForm } from '@/features/interest/components/withdraw-form'
import { findInterestPage } from '@/features/interest/find-interest-page'
import { listPartiesTold } from '@/features/interest/queries'
import { OrderFromInterest } from '@/features/orders/drafting/components/order-from-interest'
import { getEngagement } from '@/features/orders/engagement/queries'
import { doneIn } from '@/lib/done'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ klart?: string }> }

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { service } = await findInterestPage(await partyActor(), params)
  const [t, locale] = await Promise.all([getTranslations('interest'), getLocale()])
  return { title: t('details.heading', { service: textIn(locale, service.content.name) }) }
})

export default pageOf(async function InterestPage({ params, searchParams }: Props) {
  const actor = await partyActor()
  const interest = await findInterestPage(actor, params)
  const [t, locale, service, { klart }] = await Promise.all([
    getTranslations('interest'),
    getLocale(),
    getServiceBySlug(actor, interest.service.slug),
    searchParams,
  ])
  const { number, content } = interest.service
  const { name: names, kinds, levels } = content
  const [level = 'organisation'] = levels
  const name = textIn(locale, names)
  const isFree = interest.state === 'active' && !interest.orderId
  const engagement = isFree && service ? await getEngagement(actor, service.id) : null
  const isNew = doneIn(klart) === 'shown'
  const isUnderWay = orderUnderWay(engagement) !== null
  const order = service?.canBeOrdered && (
    <OrderFromInterest
      service={service.slug}
      interestId={interest.id}
      idempotencyKey={randomUUID()}
      isAnother={isUnderWay}
    />
  )
  const standing = isUnderWay && service && { service, engagement, actor }
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={[{ href: paths.interests, label: t('title') }, { label: name }]} />}
      eyebrow={<InterestStateTag state={interest.state} />}
      title={t('details.heading', { service: name })}
      sign={<SignOf service={{ number, level, kinds }} size={88} />}
      nextStep={
        <InterestNextStep
          interest={interest}
          order={order}
          underWay={standing && <OrderUnderWay {...standing} />}
        />
      }
      bar={standing && <OrderUnderWayBar {...standing} />}
    >
      <InterestDone
        klart={klart}
        told={isNew && <WhoIsTold others={await listPartiesTold(actor)} isShown />}
      />
      <InterestDetails interest={interest} />
      <InterestVoices voices={interest.voices} />
      {interest.state === 'active' && <WithdrawForm interestId={interest.id} idempotencyKey={randomUUID()} />}
    </Page>
  )
})
