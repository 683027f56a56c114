import { useTranslations } from 'next-intl'
import { FileField } from '@/components/form/file-field'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { uploadImportAction } from '@/features/imports/actions'
import { LARGEST_FILE_BYTES } from '@/features/imports/file-table'
import { importKinds } from '@/features/imports/schema'

/** Chooses a file to look at. */
export function UploadForm() {
  const t = useTranslations('imports')
  return (
    <Form action={uploadImportAction} submitLabel={t('upload')} defaultValue={{ kind: 'members' }}>
      <RadioGroup
        name="kind"
        label={t('what')}
        options={importKinds.map(value => ({
          value,
          label: t(`kind.${value}`),
          hint: t(`kindHint.${value}`),
        }))}
      />
      <FileField
        name="file"
        label={t('file')}
        hint={t('fileHint')}
        accept=".csv,.txt,.tsv"
        limit={{ bytes: LARGEST_FILE_BYTES, text: t('tooLarge') }}
      />
    </Form>
  )
}
