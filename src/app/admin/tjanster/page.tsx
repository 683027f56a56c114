import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { ActionForm } from '@/components/form/action-form'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { loadServicesAction } from '@/features/catalogue/actions'
import { ServiceTable } from '@/features/catalogue/editing/components/service-table'
import { ServiceDone } from '@/features/catalogue/editing/components/service-trail'
import { listEditedServices } from '@/features/catalogue/editing/queries'
import { isMissingAny } from '@/features/catalogue/thirteen/services'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('editing'))('list.title') }
}

export default pageOf(async function AdminServicesPage({ searchParams }: PageProps<'/admin/tjanster'>) {
  const actor = await staffActor()
  const [t, services, { klart }] = await Promise.all([
    getTranslations('editing.list'),
    listEditedServices(actor),
    searchParams,
  ])
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <div className="flex flex-col gap-6">
        <ServiceDone done={klart} />
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={paths.adminNewService} variant="primary">
            {t('new')}
          </ButtonLink>
          <ButtonLink href={paths.services}>{t('public')}</ButtonLink>
          {isMissingAny(services.map(({ slug }) => slug)) && (
            <ActionForm action={loadServicesAction} fields={{}} label={t('load')} />
          )}
        </div>
        {services.length > 0 ? (
          <ServiceTable services={services} />
        ) : (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        )}
      </div>
    </Page>
  )
})
