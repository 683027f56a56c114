import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { isParty } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { JsonLd } from '@/components/layout/json-ld'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { ServiceSign } from '@/components/signs/service-sign'
import { ServiceFacts } from '@/features/catalogue/components/service-facts'
import { ServiceInShort } from '@/features/catalogue/components/service-in-short'
import { ServiceBar, ServiceNextStep, stepOf } from '@/features/catalogue/components/service-next-step'
import { ServiceText } from '@/features/catalogue/components/service-text'
import { addressOf, answersFrom } from '@/features/catalogue/finding/answers'
import { findGoals } from '@/features/catalogue/goals/queries'
import { LifecycleTag } from '@/features/catalogue/lifecycle/components/lifecycle-tag'
import { ServiceEnded } from '@/features/catalogue/lifecycle/components/service-ended'
import { getServiceBySlug } from '@/features/catalogue/queries'
import { serviceData } from '@/features/catalogue/structured-data'
import { StartNow } from '@/features/orders/drafting/components/start-now'
import { getEngagement } from '@/features/orders/engagement/queries'
import { OrderedAfter } from '@/features/suggestions/components/ordered-after'
import { listOrderedAfter } from '@/features/suggestions/queries'
import { dayOf } from '@/lib/dates'
import { portalUrl } from '@/lib/env'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/tjanster/[slug]'>

const findService = cache(async (slug: string) => getServiceBySlug(await currentActor(), slug))

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const [service, locale] = await Promise.all([findService((await params).slug), getLocale()])
  if (!service) notFound()
  const { name, summary } = service.content
  return { title: textIn(locale, name), description: textIn(locale, summary) }
})

export default pageOf(async function ServicePage({ params, searchParams }: Props) {
  const about = addressOf(answersFrom(await searchParams))
  const [actor, service] = await Promise.all([currentActor(), findService((await params).slug)])
  if (!service) notFound()
  const [t, locale, engagement, goals, next] = await Promise.all([
    getTranslations('catalogue'),
    getLocale(),
    getEngagement(actor, service.id),
    findGoals(actor, [service]),
    listOrderedAfter(actor, service.id),
  ])
  const { content } = service
  const goal = goals.get(service.id)
  const name = textIn(locale, content.name)
  const level = content.levels[0] ?? 'organisation'
  const start = (label: string) => (
    <StartNow service={service.slug} label={label} idempotencyKey={randomUUID()} />
  )
  // The press begins an empty draft at once. A need that was written is taken along by the page of a new order.
  const standing = { service, engagement, actor, about, ...(isParty(actor) && !about && { start }) }
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={[{ href: paths.services, label: t('title') }, { label: name }]} />}
      eyebrow={<LifecycleTag lifecycle={service.lifecycle} />}
      title={name}
      lead={
        <>
          <p>{textIn(locale, content.summary)}</p>
          <ServiceInShort content={content} />
        </>
      }
      sign={<ServiceSign number={service.number} level={level} kinds={content.kinds} size={168} />}
      nextStep={<ServiceNextStep {...standing} />}
      bar={stepOf(standing).press && <ServiceBar {...standing} />}
      aside={<ServiceFacts service={service} goal={goal && { ...goal, day: dayOf(actor.now) }} />}
    >
      <JsonLd
        data={serviceData(service, {
          base: portalUrl(),
          locale,
          provider: t('provider'),
          country: t('country'),
        })}
      />
      <ServiceEnded service={service} />
      <ServiceText content={content} />
      <OrderedAfter found={next} />
    </Page>
  )
})
