import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { acceptImportAction, discardImportAction, undoImportAction } from '@/features/imports/actions'
import type { Preview } from '@/features/imports/queries'

export type AcceptStepProps = { importId: string; preview: Preview }

/** The one press that reads a file in, and the one that throws it away. A file that can't be read has the latter alone. */
export function AcceptStep({ importId, preview }: AcceptStepProps) {
  const t = useTranslations('imports')
  const { counts, deeds, hash, missing, obstacle } = preview
  return (
    <div className="flex max-w-field flex-col gap-4">
      {missing.length === 0 && <p>{t(obstacle ?? 'acceptLead', { faulty: counts.faulty })}</p>}
      {!obstacle && (
        <ActionForm
          action={acceptImportAction}
          fields={{ importId, plan: hash }}
          label={t('accept', { count: deeds })}
          variant="primary"
        />
      )}
      <ActionForm action={discardImportAction} fields={{ importId }} label={t('discard')} />
    </div>
  )
}

export function UndoStep({ importId }: { importId: string }) {
  const t = useTranslations('imports')
  return (
    <div className="flex max-w-field flex-col gap-4">
      <p>{t('undoLead')}</p>
      <ActionForm action={undoImportAction} fields={{ importId }} label={t('undo')} variant="danger" />
    </div>
  )
}
