import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { StepBar } from '@/components/layout/step-bar'
import { ButtonLink } from '@/components/ui/button'
import { ServiceTabs } from '@/features/catalogue/editing/components/service-tabs'
import { ServiceDone, ServiceTrail } from '@/features/catalogue/editing/components/service-trail'
import { findServicePage, serviceMetadata } from '@/features/catalogue/editing/find-service-page'
import { MoveLinks } from '@/features/catalogue/lifecycle/components/move-links'
import { PilotSection } from '@/features/catalogue/lifecycle/components/pilot-section'
import { PlanForm } from '@/features/catalogue/lifecycle/components/plan-form'
import { ServiceLife } from '@/features/catalogue/lifecycle/components/service-life'
import { getPilotList } from '@/features/catalogue/lifecycle/queries'
import { listServices } from '@/features/catalogue/queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/tjanster/[slug]/livscykel'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  return serviceMetadata(params, 'life.title')
})

export default pageOf(async function ServiceLifecyclePage({ params, searchParams }: Props) {
  const { actor, service, name } = await findServicePage(params)
  const [t, locale, pilots, services, { klart }] = await Promise.all([
    getTranslations('editing'),
    getLocale(),
    getPilotList(actor, service.id),
    listServices(actor),
    searchParams,
  ])
  const successors = services
    .filter(one => one.id !== service.id)
    .map(one => ({ value: one.slug, label: textIn(locale, one.content.name) }))
  return (
    <Page
      breadcrumbs={<ServiceTrail slug={service.slug} name={name} here={t('tab.lifecycle')} />}
      title={t('life.title', { name })}
      lead={t('life.lead')}
      nextStep={<MoveLinks service={service} />}
      bar={service.published && <StepBar />}
      aside={<ServiceLife service={service} />}
    >
      <ServiceTabs slug={service.slug} here="lifecycle" />
      <ServiceDone done={klart} />
      <Section title={t('life.plan')} lead={t('life.planLead')}>
        <PlanForm service={service} successors={successors} />
      </Section>
      <PilotSection slug={service.slug} list={pilots} />
      {service.text.runsInRounds && (
        <Section title={t('life.rounds')} lead={t('life.roundsWhat')}>
          <ButtonLink href={paths.adminRounds}>{t('life.toRounds')}</ButtonLink>
        </Section>
      )}
    </Page>
  )
})
