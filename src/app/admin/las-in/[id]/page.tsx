import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ImportOutcome } from '@/features/imports/components/import-outcome'
import { AcceptStep, UndoStep } from '@/features/imports/components/import-steps'
import { WaitingImport } from '@/features/imports/components/waiting-import'
import { importFilter } from '@/features/imports/import-filter'
import { getImport } from '@/features/imports/queries'
import { importIdFrom } from '@/features/imports/schema'
import { doneText } from '@/lib/done'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('imports'))('title') }
}

export default pageOf(async function ImportPage(props: PageProps<'/admin/las-in/[id]'>) {
  const actor = await adminActor()
  const id = importIdFrom((await props.params).id)
  const address = await props.searchParams
  const filter = importFilter.read(address)
  const view = id ? await getImport(actor, id, filter) : null
  if (!view) notFound()
  const { preview, outcome, state } = view
  const t = await getTranslations('imports')
  const trail = [{ href: paths.adminImports, label: t('title') }, { label: view.fileName }]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      eyebrow={t(`kind.${view.kind}`)}
      title={t('pageTitle', { file: view.fileName })}
      lead={t(`${state}Lead`)}
      width="wide"
    >
      <DoneNotice text={doneText(t, address.klart)} />
      {preview && <AcceptStep importId={view.id} preview={preview} />}
      {state === 'accepted' && <UndoStep importId={view.id} />}
      {preview && <WaitingImport view={view} preview={preview} filter={filter} />}
      {outcome && <ImportOutcome view={view} outcome={outcome} filter={filter} />}
    </Page>
  )
})
