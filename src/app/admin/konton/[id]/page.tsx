import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { AccountSteps } from '@/features/account/roles/components/account-steps'
import { PendingList } from '@/features/account/roles/components/pending-list'
import { getAccount, listPendingChanges, listProviders } from '@/features/account/roles/queries'
import { accountSchema } from '@/features/account/roles/schema'
import { doneText } from '@/lib/done'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('one') }
}

export default pageOf(async function AccountPage(props: PageProps<'/admin/konton/[id]'>) {
  const actor = await adminActor()
  const { data } = accountSchema.safeParse({ personId: (await props.params).id })
  const account = data ? await getAccount(actor, data.personId) : null
  if (!account) notFound()
  const [t, providers, changes, { klart }] = await Promise.all([
    getTranslations('accounts'),
    listProviders(actor),
    listPendingChanges(actor),
    props.searchParams,
  ])
  const { id, name, email, role } = account
  const trail = [{ href: paths.adminAccounts, label: t('title') }, { label: name }]
  return (
    <Page
      title={name}
      lead={t('facts', { email, role: t(`role.${role}`) })}
      breadcrumbs={<Breadcrumbs items={trail} />}
    >
      <DoneNotice text={doneText(t, klart)} />
      <PendingList changes={changes.filter(change => change.personId === id)} />
      <AccountSteps account={account} providers={providers} />
    </Page>
  )
})
