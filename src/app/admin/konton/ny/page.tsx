import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { AccountForm } from '@/features/account/roles/components/account-form'
import { listProviders } from '@/features/account/roles/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('add.title') }
}

export default pageOf(async function NewAccountPage() {
  const actor = await adminActor()
  const [t, providers] = await Promise.all([getTranslations('accounts'), listProviders(actor)])
  const trail = [{ href: paths.adminAccounts, label: t('title') }, { label: t('add.title') }]
  return (
    <Page title={t('add.title')} lead={t('add.lead')} breadcrumbs={<Breadcrumbs items={trail} />}>
      <AccountForm providers={providers} idempotencyKey={randomUUID()} />
    </Page>
  )
})
