import { useTranslations } from 'next-intl'
import { FileField } from '@/components/form/file-field'
import { FilterSearch } from '@/components/form/filter-form'
import { Form } from '@/components/form/form'
import { Section } from '@/components/layout/section'
import { checkUploadAction } from '@/features/receipts/checking/actions'
import { LARGEST_FILE_BYTES } from '@/features/receipts/receipt-schema'
import { paths } from '@/lib/paths'

/** Two ways to ask: the code changes only the address, the file is posted. */
export function VerifyForms({ code }: { code: string }) {
  const t = useTranslations('receipts.verify')
  const errors = useTranslations('errors')
  return (
    <>
      <Section title={t('byCode')} lead={t('codeHint')}>
        <search>
          <form method="get" action={paths.verify}>
            <FilterSearch name="kod" label={t('code')} value={code} submitLabel={t('check')} wide />
          </form>
        </search>
      </Section>
      <Section title={t('byFile')}>
        <Form action={checkUploadAction} submitLabel={t('upload')} submitVariant="secondary">
          <FileField
            name="file"
            label={t('file')}
            hint={t('fileHint')}
            accept=".json,application/json,.pdf,application/pdf"
            limit={{ bytes: LARGEST_FILE_BYTES, text: errors('receiptTooLarge') }}
          />
        </Form>
      </Section>
      <Section title={t('offline')} lead={t('offlineText')}>
        <a className="link" href={paths.receiptKeys}>
          {t('keys')}
        </a>
      </Section>
    </>
  )
}
