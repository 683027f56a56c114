import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { FilteredList } from '@/components/layout/filtered-list'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { FunnelChart } from '@/features/interest/funnel/components/funnel-chart'
import { FunnelForm } from '@/features/interest/funnel/components/funnel-form'
import { StepsTable } from '@/features/interest/funnel/components/steps-table'
import { funnelFilter } from '@/features/interest/funnel/funnel-filter'
import { getFunnel } from '@/features/interest/funnel/queries'
import { asOfFrom } from '@/features/statistics/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('interest.funnel'))('title') }
}

export default pageOf(async function FunnelPage({ searchParams }: PageProps<'/admin/intresse/tratt'>) {
  const actor = await staffActor()
  const { asOf, ...asked } = funnelFilter.read(await searchParams)
  const today = dayOf(actor.now)
  const { day, fault } = asOfFrom(asOf, today)
  const [t, calls, locale, found] = await Promise.all([
    getTranslations('interest.funnel'),
    getTranslations('interest.calls'),
    getLocale(),
    getFunnel(actor, { asOf: day, ...asked }),
  ])
  if (!found) notFound()
  const stands = dayText(locale, day)
  const rows = found.organisations.map(({ organisationId, name, steps }) => ({
    key: organisationId,
    name,
    steps,
    href: paths.adminOrganisation(organisationId),
  }))
  const trail = [{ href: paths.adminInterests, label: calls('title') }, { label: t('title') }]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      eyebrow={t('stands', { day: stands })}
      title={t('title')}
      lead={t('lead')}
      width="wide"
    >
      {fault && (
        <Notice tone="danger" role="alert">
          {t(fault === 'in_future' ? 'inFuture' : 'notADay', { day: stands })}
        </Notice>
      )}
      <FunnelChart funnel={found.funnel} />
      <Section title={t('rows')}>
        <FilteredList
          {...found}
          page={asked.page}
          href={page => funnelFilter.write(paths.adminFunnel, { ...asked, asOf: day, page })}
          filters={<FunnelForm asOf={day} today={today} stage={asked.stage} />}
          found={t('found', { count: found.total })}
          empty={
            <EmptyState
              title={t('none')}
              action={<ButtonLink href={paths.adminFunnel}>{t('clear')}</ButtonLink>}
            >
              <p>{t('noneWhat')}</p>
            </EmptyState>
          }
        >
          {rows.length > 0 && <StepsTable caption={t('rows')} rows={rows} />}
        </FilteredList>
      </Section>
    </Page>
  )
})
