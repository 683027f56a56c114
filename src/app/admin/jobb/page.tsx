import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { EmptyState } from '@/components/ui/empty-state'
import { FailedJobTable } from '@/features/failed-jobs/components/failed-job-table'
import { listFailedJobs } from '@/features/failed-jobs/queries'
import { doneIn } from '@/lib/done'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('failedJobs'))('title') }
}

export default pageOf(async function FailedJobsPage({ searchParams }: PageProps<'/admin/jobb'>) {
  const actor = await adminActor()
  const { klart } = await searchParams
  const [t, jobs] = await Promise.all([getTranslations('failedJobs'), listFailedJobs(actor)])
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <DoneNotice text={doneIn(klart) === 'redone' ? t('done') : null} />
      {jobs.length > 0 ? (
        <FailedJobTable jobs={jobs} />
      ) : (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
    </Page>
  )
})
