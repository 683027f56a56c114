import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { BulkResult } from '@/features/duties/bulk/components/bulk-result'
import { findBulkPage } from '@/features/duties/bulk/find-bulk-page'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/flera/[id]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  await findBulkPage(await staffActor(), params)
  return { title: (await getTranslations('duties.bulk'))('caption') }
})

export default pageOf(async function BulkResultPage({ params }: Props) {
  const result = await findBulkPage(await staffActor(), params)
  const t = await getTranslations('duties')
  const done = result.rows.filter(({ outcome }) => outcome === 'done').length
  const title = t(`bulk.title.${result.step}`)
  return (
    <Page
      title={t('bulk.result', { done })}
      lead={t('bulk.resultLead', { total: result.rows.length })}
      breadcrumbs={<Breadcrumbs items={[{ href: paths.admin, label: t('title') }, { label: title }]} />}
    >
      <BulkResult result={result} />
    </Page>
  )
})
