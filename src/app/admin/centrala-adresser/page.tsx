import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { NoticeSection } from '@/features/settings/notices/components/notice-section'
import { listNoticeAddresses } from '@/features/settings/notices/queries'
import { doneText } from '@/lib/done'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('notices.title') }
}

type Props = PageProps<'/admin/centrala-adresser'>

export default pageOf(async function NoticeAddressesPage({ searchParams }: Props) {
  const actor = await staffActor()
  const [t, notices, { klart }] = await Promise.all([
    getTranslations('settings'),
    listNoticeAddresses(actor),
    searchParams,
  ])
  return (
    <Page title={t('notices.title')} lead={t('notices.lead')}>
      <DoneNotice text={doneText(t, klart)} />
      {notices.map(notice => (
        <NoticeSection key={notice.party} notice={notice} />
      ))}
    </Page>
  )
})
