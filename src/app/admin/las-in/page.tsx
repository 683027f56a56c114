import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { FileShape } from '@/features/imports/components/file-shape'
import { ImportTable } from '@/features/imports/components/import-table'
import { UploadForm } from '@/features/imports/components/upload-form'
import { listImports } from '@/features/imports/queries'
import { doneText } from '@/lib/done'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default pageOf(async function ImportsPage({ searchParams }: PageProps<'/admin/las-in'>) {
  const actor = await adminActor()
  const [t, register, imports, { klart }] = await Promise.all([
    getTranslations('imports'),
    getTranslations('organisations.register'),
    listImports(actor),
    searchParams,
  ])
  const trail = [{ href: paths.adminOrganisations, label: register('title') }, { label: t('title') }]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      title={t('title')}
      lead={t('lead')}
      aside={<FileShape />}
    >
      <DoneNotice text={doneText(t, klart)} />
      <UploadForm />
      <Section title={t('earlier')}>
        <ImportTable imports={imports} />
      </Section>
    </Page>
  )
})
