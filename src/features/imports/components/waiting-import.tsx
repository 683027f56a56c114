import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Notice } from '@/components/ui/notice'
import { AcceptStep } from '@/features/imports/components/import-steps'
import { MemberMappingForm, OrderMappingForm } from '@/features/imports/components/mapping-form'
import { PreviewRows } from '@/features/imports/components/preview-rows'
import type { ImportFilter } from '@/features/imports/import-filter'
import type { ImportView, Preview } from '@/features/imports/queries'

export type WaitingImportProps = { view: ImportView; preview: Preview; filter: ImportFilter }

/** A file that waits: how its columns are read, and what each row would do. */
export function WaitingImport({ view, preview, filter }: WaitingImportProps) {
  const t = useTranslations('imports')
  const MappingForm = view.kind === 'members' ? MemberMappingForm : OrderMappingForm
  const isMissing = preview.missing.length > 0
  const fields = preview.missing.map(field => t(`field.${field}` as 'field.name')).join(', ')
  return (
    <>
      {isMissing && (
        <Notice tone="danger" title={t('missing')}>
          {t('missingText', { fields })}
        </Notice>
      )}
      {!isMissing && <AcceptStep importId={view.id} preview={preview} />}
      <MappingForm importId={view.id} preview={preview} isOpen={isMissing} />
      {isMissing ? (
        <AcceptStep importId={view.id} preview={preview} />
      ) : (
        <Section title={t('rows')}>
          <PreviewRows view={view} preview={preview} filter={filter} />
        </Section>
      )}
    </>
  )
}
