import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { RevisionTable } from '@/features/catalogue/editing/components/revision-table'
import { ServiceTabs } from '@/features/catalogue/editing/components/service-tabs'
import { ServiceTrail } from '@/features/catalogue/editing/components/service-trail'
import { findServicePage, serviceMetadata } from '@/features/catalogue/editing/find-service-page'
import { listRevisions } from '@/features/catalogue/editing/revision-queries'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/tjanster/[slug]/utgavor'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  return serviceMetadata(params, 'revisions.title')
})

export default pageOf(async function RevisionsPage({ params }: Props) {
  const { actor, service, name } = await findServicePage(params)
  const { slug } = service
  const [t, revisions] = await Promise.all([getTranslations('editing'), listRevisions(actor, slug)])
  return (
    <Page
      breadcrumbs={<ServiceTrail slug={slug} name={name} here={t('tab.revisions')} />}
      title={t('revisions.title', { name })}
      lead={t('revisions.lead')}
      width="wide"
    >
      <ServiceTabs slug={slug} here="revisions" />
      {revisions.length > 0 ? (
        <RevisionTable slug={slug} revisions={revisions} />
      ) : (
        <EmptyState
          title={t('revisions.none')}
          action={<ButtonLink href={paths.adminService(slug)}>{t('preview.back')}</ButtonLink>}
        >
          <p>{t('revisions.noneWhat')}</p>
        </EmptyState>
      )}
    </Page>
  )
})
