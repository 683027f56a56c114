import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { AccountFacts } from '@/features/account/roles/components/account-facts'
import { AccountSteps } from '@/features/account/roles/components/account-steps'
import { PendingList } from '@/features/account/roles/components/pending-list'
import { findAccountPage } from '@/features/account/roles/find-account-page'
import { listPendingChanges, listProviders } from '@/features/account/roles/queries'
import { doneText } from '@/lib/done'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/konton/[id]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  await findAccountPage(await adminActor(), params)
  return { title: (await getTranslations('accounts'))('one') }
})

export default pageOf(async function AccountPage(props: Props) {
  const actor = await adminActor()
  const account = await findAccountPage(actor, props.params)
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
      <AccountFacts account={account} />
      <AccountSteps account={account} providers={providers} />
    </Page>
  )
})
