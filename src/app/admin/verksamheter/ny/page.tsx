import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { AddMemberForm } from '@/features/organisations/register/components/member-form'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations.member'))('addTitle') }
}

export default pageOf(async function NewOrganisationPage() {
  const actor = await adminActor()
  const [t, register] = await Promise.all([
    getTranslations('organisations.member'),
    getTranslations('organisations.register'),
  ])
  const trail = [{ href: paths.adminOrganisations, label: register('title') }, { label: t('addTitle') }]
  return (
    <Page breadcrumbs={<Breadcrumbs items={trail} />} title={t('addTitle')} lead={t('addLead')}>
      <AddMemberForm today={dayOf(actor.now)} idempotencyKey={randomUUID()} />
    </Page>
  )
})
