import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageLinks } from '@/components/ui/page-links'
import { FunnelChart } from '@/features/interest/funnel/components/funnel-chart'
import { FunnelForm } from '@/features/interest/funnel/components/funnel-form'
import { StepsTable } from '@/features/interest/funnel/components/steps-table'
import { funnelPath, readFunnelFilter } from '@/features/interest/funnel/funnel-filter'
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
  const { asOf, ...asked } = readFunnelFilter(await searchParams)
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
      <FunnelChart funnel={found.funnel} of="organisations" />
      <Section title={t('rows')}>
        <div className="flex flex-col gap-6">
          <FunnelForm asOf={day} today={today} stage={asked.stage} />
          <p role="status" className="font-semibold">
            {t('found', { count: found.total })}
          </p>
          {rows.length > 0 ? (
            <StepsTable caption={t('rows')} what="organisation" rows={rows} />
          ) : (
            <EmptyState
              title={t('none')}
              action={<ButtonLink href={paths.adminFunnel}>{t('clear')}</ButtonLink>}
            >
              <p>{t('noneWhat')}</p>
            </EmptyState>
          )}
          <PageLinks
            {...found}
            page={asked.page}
            href={page => funnelPath(paths.adminFunnel, { ...asked, asOf: day, page })}
          />
        </div>
      </Section>
    </Page>
  )
})
