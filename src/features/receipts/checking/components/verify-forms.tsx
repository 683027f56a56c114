import { useTranslations } from 'next-intl'
import { FileField } from '@/components/form/file-field'
import { FilterSearch } from '@/components/form/filter-search'
import { Form } from '@/components/form/form'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import { checkUploadAction } from '@/features/receipts/checking/actions'
import { ReceiptProof } from '@/features/receipts/components/receipt-parts'
import { LARGEST_FILE_BYTES, type ReceiptDocument } from '@/features/receipts/receipt-schema'
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
    </>
  )
}

/** The check by a program, for those who know how. It comes after the plain answer and the two ways to ask. */
export function CheckYourself({ receipt }: { receipt?: ReceiptDocument }) {
  const t = useTranslations('receipts.verify')
  return (
    <Disclosure summary={t('offline')}>
      <div className="space-y-4">
        <p>{t('offlineText')}</p>
        <p>
          <a className="link" href={paths.receiptKeys}>
            {t('keys')}
          </a>
        </p>
        {receipt && <ReceiptProof receipt={receipt} />}
      </div>
    </Disclosure>
  )
}
