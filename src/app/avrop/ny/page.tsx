import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { PartyActor } from '@/auth/actor'
import { partyActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { NotOrderable } from '@/features/catalogue/components/not-orderable'
import { OrderUnderWay, orderUnderWay } from '@/features/catalogue/components/order-under-way'
import { OwnOrderLink } from '@/features/catalogue/components/other-orders'
import { addressOf, answersFrom } from '@/features/catalogue/finding/answers'
import { needTextOf } from '@/features/catalogue/finding/need-text'
import { isUnderWay } from '@/features/catalogue/next-step-rules'
import { listServices, type ServiceView } from '@/features/catalogue/queries'
import { signFacts } from '@/features/catalogue/signs/sign-facts'
import { listInterests } from '@/features/interest/queries'
import { StartForm } from '@/features/orders/drafting/components/start-form'
import { getEngagement, listEngagedOrders } from '@/features/orders/engagement/queries'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { sideOf } from '@/lib/party'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders'))('start.title') }
}

export default pageOf(async function NewOrderPage({ searchParams }: PageProps<'/avrop/ny'>) {
  const actor = await partyActor()
  const side = sideOf(actor.party)
  const search = await searchParams
  const answers = answersFrom(search)
  const [t, locale, services, need] = await Promise.all([
    getTranslations('orders.start'),
    getLocale(),
    listServices(actor),
    needTextOf(answers),
  ])
  const asked = services.find(service => service.slug === search.tjanst)
  if (asked && !asked.canBeOrdered) {
    return (
      <Page title={t('title')}>
        <NotOrderable service={asked} about={addressOf(answers)} />
        <p>
          <TextLink href={paths.newOrder()}>{t('other')}</TextLink>
        </p>
      </Page>
    )
  }
  const choices = asked ? [] : await findChoices(actor, services)
  const engagement = asked ? await getEngagement(actor, asked.id) : null
  const steps = [t('step1'), t('step2'), t('step3')]
  const aside = (
    <Section title={t('steps')}>
      <ol className="list-decimal space-y-2 ps-5">
        {steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  )
  return (
    <Page
      title={t('title')}
      lead={asked ? t('one', { service: textIn(locale, asked.content.name), side }) : t('lead', { side })}
      aside={aside}
    >
      {asked && orderUnderWay(engagement) && (
        <Notice>
          <OrderUnderWay service={asked} engagement={engagement} actor={actor} isBeside />
        </Notice>
      )}
      {!asked && choices.length === 0 && <Notice>{t('none')}</Notice>}
      {!asked && (
        <p>
          {t('unsure')} <TextLink href={paths.findService()}>{t('find')}</TextLink>
        </p>
      )}
      <StartForm services={choices} chosen={asked?.slug} need={need} idempotencyKey={randomUUID()} />
      {asked && <TextLink href={paths.newOrder()}>{t('other')}</TextLink>}
    </Page>
  )
})

/** The services that can be ordered now, each with the things to know first: above all an order under way. */
async function findChoices(actor: PartyActor, services: ServiceView[]) {
  const orderable = services.filter(service => service.canBeOrdered)
  const [t, locale, interests, orders] = await Promise.all([
    getTranslations('orders.start'),
    getLocale(),
    listInterests(actor),
    listEngagedOrders(
      actor,
      orderable.map(({ id }) => id),
    ),
  ])
  const isWished = (slug: string) =>
    interests.some(({ state, service }) => state === 'active' && service.slug === slug)
  return orderable.map(service => {
    const { slug, content, lifecycle, lastOrderOn } = service
    const order = orders.get(service.id)
    const notes = [
      order && isUnderWay(order) && <OwnOrderLink order={order} className="relative z-10" />,
      isWished(slug) && t('interested'),
      lifecycle === 'phasing_out' && lastOrderOn && t('phasingOut', { day: dayText(locale, lastOrderOn) }),
    ]
    return {
      slug,
      name: content.name,
      summary: content.summary,
      sign: signFacts(service),
      notes: notes.filter(Boolean),
    }
  })
}
