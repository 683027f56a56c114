import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isSignedIn } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { AccessRequestForm } from '@/features/organisations/access/components/access-request-form'
import { listMemberNames } from '@/features/organisations/register/queries'
import { doneIn } from '@/lib/done'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('request.title') }
}

export default pageOf(async function RequestAccessPage({ searchParams }: Props) {
  const [{ klart }, actor, t] = await Promise.all([
    searchParams,
    currentActor(),
    getTranslations('organisations.request'),
  ])
  if (doneIn(klart) === 'asked') return <Page title={t('asked')} lead={t('askedText')} />
  const members = await listMemberNames(actor)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AccessRequestForm members={members} asker={isSignedIn(actor) ? actor : null} />
    </Page>
  )
})
