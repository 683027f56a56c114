import { getLocale, getTranslations } from 'next-intl/server'
import { isSignedIn } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { ServiceSign } from '@/components/signs/service-sign'
import { TextLink } from '@/components/ui/text-link'
import { CommonNeeds } from '@/features/catalogue/finding/components/common-needs'
import { NeedSearch } from '@/features/catalogue/finding/components/need-search'
import { listServices, type ServiceView } from '@/features/catalogue/queries'
import { nextTurn } from '@/features/catalogue/rules'
import { SignWall, type WalledService } from '@/features/catalogue/signs/components/sign-wall'
import { JointOrderSteps } from '@/features/start/components/joint-order-steps'
import { LiveFigures } from '@/features/start/components/live-figures'
import { SoonList, type SoonRow } from '@/features/start/components/soon-list'
import { Ways } from '@/features/start/components/ways'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { asOfFrom } from '@/features/statistics/rules'
import { type Day, dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export default pageOf(async function StartPage() {
  const actor = await currentActor()
  const today = dayOf(actor.now)
  const asOf = asOfFrom(undefined, today).day
  const [t, locale, services, figures] = await Promise.all([
    getTranslations('start'),
    getLocale(),
    listServices(actor),
    getHeadlineFigures(actor, asOf),
  ])
  const soon = services
    .flatMap(service => soonRow(service, today, locale) ?? [])
    .sort((one, other) => one.turn.on.localeCompare(other.turn.on))
  return (
    <Page
      eyebrow={isSignedIn(actor) && <TextLink href={paths.overview}>{t('ways.union.link')}</TextLink>}
      title={t('title')}
      lead={t('lead')}
      width="wide"
    >
      <NeedSearch />
      <div className="flex flex-col gap-6">
        <SignWall label={t('signs')} services={services.map(service => walled(service, locale))} />
        <p>
          <TextLink href={paths.services}>{t('toServices')}</TextLink>
        </p>
      </div>
      <Section title={t('examples')}>
        <CommonNeeds />
        <p className="mt-5">
          <TextLink href={paths.findService()}>{t('moreQuestions')}</TextLink>
        </p>
      </Section>
      <Section title={t('steps.title')} lead={t('steps.lead')}>
        <JointOrderSteps />
      </Section>
      <Section
        title={t('figures.title')}
        lead={t('figures.asOf', { day: dayText(locale, asOf) })}
        action={<TextLink href={paths.statistics}>{t('figures.all')}</TextLink>}
      >
        <LiveFigures figures={figures} />
      </Section>
      <Section title={t('ways.title')}>
        <Ways />
      </Section>
      <Section title={t('soon.title')}>
        <SoonList rows={soon} />
      </Section>
    </Page>
  )
})

function walled({ slug, number, content }: ServiceView, locale: string): WalledService {
  const { name, levels, kinds } = content
  return { slug, number, level: levels[0] ?? 'organisation', kinds, name: textIn(locale, name) }
}

function soonRow(service: ServiceView, today: Day, locale: string): SoonRow | null {
  const turn = nextTurn(service, today)
  if (!turn) return null
  const { content, slug, number } = service
  const level = content.levels[0] ?? 'organisation'
  const sign = <ServiceSign number={number} level={level} kinds={content.kinds} size={48} />
  return { slug, name: textIn(locale, content.name), turn, sign }
}
