import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { AccountTable } from '@/features/account/roles/components/account-table'
import { PendingList } from '@/features/account/roles/components/pending-list'
import { RoleSummary } from '@/features/account/roles/components/role-summary'
import { listAccounts, listPendingChanges } from '@/features/account/roles/queries'
import { PeopleLinks } from '@/features/personal-data/people/components/people-links'
import { doneText } from '@/lib/done'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('title') }
}

export default pageOf(async function AccountsPage({ searchParams }: PageProps<'/admin/konton'>) {
  const actor = await adminActor()
  const [t, accounts, changes, { klart }] = await Promise.all([
    getTranslations('accounts'),
    listAccounts(actor),
    listPendingChanges(actor),
    searchParams,
  ])
  // While a change waits, the press that stands out must not be taken for the one that confirms it.
  const add = (
    <ButtonLink href={paths.adminNewAccount} variant={changes.length > 0 ? 'secondary' : 'primary'}>
      {t('add.title')}
    </ButtonLink>
  )
  const aside = (
    <div className="flex flex-col gap-10">
      <RoleSummary accounts={accounts} />
      <PeopleLinks />
    </div>
  )
  return (
    <Page title={t('title')} lead={t('lead')} width="wide" nextStep={add} aside={aside}>
      <DoneNotice text={doneText(t, klart)} />
      <PendingList changes={changes} />
      <AccountTable accounts={accounts} />
    </Page>
  )
})
