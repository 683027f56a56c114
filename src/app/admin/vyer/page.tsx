import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ViewList } from '@/features/saved-views/components/view-list'
import { listSavedViews } from '@/features/saved-views/queries'
import { keptAddress } from '@/features/saved-views/rules'
import { doneIn } from '@/lib/done'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('savedViews'))('title') }
}

export default pageOf(async function SavedViewsPage({ searchParams }: PageProps<'/admin/vyer'>) {
  const actor = await staffActor()
  const { klart, av } = await searchParams
  const [t, views] = await Promise.all([getTranslations('savedViews'), listSavedViews(actor)])
  const done = `done.${doneIn(klart)}` as 'done.view_saved'
  return (
    <Page title={t('title')} lead={t('lead')}>
      <DoneNotice text={t.has(done) ? t(done) : null} />
      <ViewList views={views} from={typeof av === 'string' ? keptAddress(av) : null} />
    </Page>
  )
})
