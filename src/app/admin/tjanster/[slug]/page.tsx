import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { DraftForm } from '@/features/catalogue/editing/components/draft-form'
import { DraftBar, DraftContents, DraftSteps } from '@/features/catalogue/editing/components/draft-steps'
import { ServiceTabs } from '@/features/catalogue/editing/components/service-tabs'
import { ServiceDone, ServiceTrail } from '@/features/catalogue/editing/components/service-trail'
import { findServicePage, serviceMetadata } from '@/features/catalogue/editing/find-service-page'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

type Props = PageProps<'/admin/tjanster/[slug]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  return serviceMetadata(params, 'edit.title')
})

export default pageOf(async function EditServicePage({ params, searchParams }: Props) {
  const [{ service, name }, { klart }, t, locale] = await Promise.all([
    findServicePage(params),
    searchParams,
    getTranslations('editing.edit'),
    getLocale(),
  ])
  const { draft, published } = service
  const saved = draft?.savedAt && draft.savedBy && { at: draft.savedAt, by: draft.savedBy }
  const lead = saved
    ? t('draft', {
        number: draft.number,
        name: saved.by,
        day: dayText(locale, dayOf(saved.at)),
      })
    : published && t('published', { number: published.number, day: dayText(locale, published.on) })
  return (
    <Page
      breadcrumbs={<ServiceTrail here={name} />}
      eyebrow={t('eyebrow', { number: service.number })}
      title={t('title', { name })}
      lead={lead}
      nextStep={<DraftSteps service={service} />}
      bar={<DraftBar service={service} />}
      aside={<DraftContents service={service} />}
      width="wide"
    >
      <ServiceTabs slug={service.slug} here="text" />
      <ServiceDone done={klart} />
      <DraftForm service={service} />
    </Page>
  )
})
