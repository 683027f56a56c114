import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { StepBar } from '@/components/layout/step-bar'
import { Notice } from '@/components/ui/notice'
import { ChangeList } from '@/features/catalogue/editing/components/change-list'
import { ObstacleList } from '@/features/catalogue/editing/components/obstacle-list'
import { DiscardForm, PublishSteps } from '@/features/catalogue/editing/components/publish-steps'
import { ServiceTabs } from '@/features/catalogue/editing/components/service-tabs'
import { ServiceTrail } from '@/features/catalogue/editing/components/service-trail'
import { findServicePage, serviceMetadata } from '@/features/catalogue/editing/find-service-page'

type Props = PageProps<'/admin/tjanster/[slug]/publicera'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  return serviceMetadata(params, 'publish.title')
})

export default pageOf(async function PublishServicePage({ params }: Props) {
  const [{ service, name }, t] = await Promise.all([findServicePage(params), getTranslations('editing')])
  const { slug, draft, published, changes, obstacles } = service
  const lead = published ? t('publish.lead', { number: published.number }) : t('publish.leadFirst')
  return (
    <Page
      breadcrumbs={<ServiceTrail slug={slug} name={name} here={t('tab.publish')} />}
      title={t('publish.title', { name })}
      lead={lead}
      nextStep={<PublishSteps service={service} />}
      bar={draft && <StepBar />}
      width="wide"
    >
      <ServiceTabs slug={slug} here="publish" />
      {draft ? (
        <ObstacleList slug={slug} obstacles={obstacles} />
      ) : (
        <Notice title={t('publish.noDraft')}>
          <p>{t('publish.noDraftWhat')}</p>
        </Notice>
      )}
      {draft && published && changes.length === 0 && <p>{t('publish.none')}</p>}
      <ChangeList changes={changes} missing={obstacles.map(({ path }) => path)} />
      <DiscardForm service={service} />
    </Page>
  )
})
