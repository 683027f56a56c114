import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { NewServiceForm } from '@/features/catalogue/editing/components/new-service-form'
import { ServiceTrail } from '@/features/catalogue/editing/components/service-trail'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('editing'))('new.title') }
}

export default pageOf(async function NewServicePage() {
  await staffActor()
  const t = await getTranslations('editing.new')
  return (
    <Page breadcrumbs={<ServiceTrail here={t('title')} />} title={t('title')} lead={t('lead')}>
      <NewServiceForm idempotencyKey={randomUUID()} />
    </Page>
  )
})
