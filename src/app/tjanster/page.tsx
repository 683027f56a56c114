import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { CatalogueFilter } from '@/features/catalogue/components/catalogue-filter'
import { ServiceList } from '@/features/catalogue/components/service-list'
import { listServices } from '@/features/catalogue/queries'
import { hasFilters } from '@/features/catalogue/rules'
import { filtersFrom, type SearchParams } from '@/features/catalogue/schema'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('catalogue')
  return { title: t('title'), description: t('lead') }
}

export default async function ServicesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const filters = filtersFrom(await searchParams)
  const [t, services] = await Promise.all([
    getTranslations('catalogue'),
    currentActor().then(actor => listServices(actor, filters)),
  ])
  const all = <ButtonLink href={paths.services}>{t('filter.clear')}</ButtonLink>
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <div>
        <CatalogueFilter filters={filters} />
        {hasFilters(filters) && (
          <p role="status" className="mt-4 font-semibold">
            {t('filter.found', { count: services.length })}
          </p>
        )}
      </div>
      {services.length > 0 ? (
        <ServiceList services={services} />
      ) : (
        <EmptyState title={t('filter.none')} action={all}>
          <p>{t('filter.noneHelp')}</p>
        </EmptyState>
      )}
    </Page>
  )
}
