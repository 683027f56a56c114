import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { BulkResult } from '@/features/bulk-steps/components/bulk-result'
import { findBulkPage } from '@/features/bulk-steps/find-bulk-page'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/flera/[id]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  await findBulkPage(await staffActor(), params)
  return { title: (await getTranslations('bulkSteps'))('caption') }
})

export default pageOf(async function BulkResultPage({ params }: Props) {
  const result = await findBulkPage(await staffActor(), params)
  const t = await getTranslations()
  const done = result.rows.filter(({ outcome }) => outcome === 'done').length
  const title = t(`bulkSteps.title.${result.step}`)
  return (
    <Page
      title={t('bulkSteps.result', { done })}
      lead={t('bulkSteps.resultLead', { total: result.rows.length })}
      breadcrumbs={
        <Breadcrumbs items={[{ href: paths.admin, label: t('duties.title') }, { label: title }]} />
      }
    >
      <BulkResult result={result} />
    </Page>
  )
})
