import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { ImportOutcome } from '@/features/imports/components/import-outcome'
import { UndoStep } from '@/features/imports/components/import-steps'
import { WaitingImport } from '@/features/imports/components/waiting-import'
import { findImportPage } from '@/features/imports/find-import-page'
import { doneText } from '@/lib/done'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/las-in/[id]'>

export const generateMetadata = metadataOf(async (props: Props): Promise<Metadata> => {
  await findImportPage(await adminActor(), props)
  return { title: (await getTranslations('imports'))('title') }
})

export default pageOf(async function ImportPage(props: Props) {
  const { view, filter } = await findImportPage(await adminActor(), props)
  const { klart } = await props.searchParams
  const { preview, outcome, state } = view
  const t = await getTranslations('imports')
  const isUnread = preview !== null && preview.missing.length > 0
  const trail = [{ href: paths.adminImports, label: t('title') }, { label: view.fileName }]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      eyebrow={t(`kind.${view.kind}`)}
      title={t('pageTitle', { file: view.fileName })}
      lead={t(isUnread ? 'unreadLead' : `${state}Lead`)}
      width="wide"
    >
      <DoneNotice text={doneText(t, klart)} />
      {state === 'accepted' && <UndoStep importId={view.id} />}
      {preview && <WaitingImport view={view} preview={preview} filter={filter} />}
      {outcome && <ImportOutcome view={view} outcome={outcome} filter={filter} />}
    </Page>
  )
})
