import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedInActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ConfirmAddressForm, NewAddressForm } from '@/features/account/address/components/new-address-form'
import { getAddressChange } from '@/features/account/address/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('newAddress.page') }
}

export default pageOf(async function AddressPage({ searchParams }: PageProps<'/konto/adress'>) {
  const actor = await signedInActor()
  const [t, change, { kod }] = await Promise.all([
    getTranslations('account'),
    getAddressChange(actor),
    searchParams,
  ])
  const trail = [{ href: paths.account, label: t('title') }, { label: t('newAddress.page') }]
  return (
    <Page
      title={t('newAddress.page')}
      lead={typeof kod === 'string' ? t('newAddress.confirmLead') : undefined}
      breadcrumbs={<Breadcrumbs items={trail} />}
    >
      {typeof kod === 'string' ? <ConfirmAddressForm kod={kod} /> : <NewAddressForm change={change} />}
    </Page>
  )
})
