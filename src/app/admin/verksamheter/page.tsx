import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { TextLink } from '@/components/ui/text-link'
import { RegisterBrowser } from '@/features/organisations/register/components/register-browser'
import { listOrganisations } from '@/features/organisations/register/queries'
import { registerFilter } from '@/features/organisations/register/register-filter'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('register.title') }
}

export default pageOf(async function OrganisationsPage({ searchParams }: PageProps<'/admin/verksamheter'>) {
  const actor = await staffActor()
  const filter = registerFilter.read(await searchParams)
  const [t, register] = await Promise.all([
    getTranslations('organisations.register'),
    listOrganisations(actor, filter),
  ])
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <p>
        <TextLink href={paths.adminNoticeAddresses}>{t('noticeAddresses')}</TextLink>
      </p>
      <RegisterBrowser filter={filter} register={register} />
    </Page>
  )
})
