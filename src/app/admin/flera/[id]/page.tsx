import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { BulkResult } from '@/features/duties/bulk/components/bulk-result'
import { getBulkStep } from '@/features/duties/bulk/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('duties.bulk'))('caption') }
}

export default pageOf(async function BulkResultPage({ params }: PageProps<'/admin/flera/[id]'>) {
  const actor = await staffActor()
  const id = z.uuid().safeParse((await params).id).data
  const result = (id && (await getBulkStep(actor, id))) || notFound()
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
