import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextArea } from '@/components/form/text-area'
import { contestByKeyAction } from '@/features/organisations/actions'

/** For a central union with the key from its mail. */
export function ContestForm({ kod }: { kod: string }) {
  const t = useTranslations('organisations.attestation')
  return (
    <Form action={contestByKeyAction} submitLabel={t('wrong')}>
      <input type="hidden" name="kod" value={kod} />
      <TextArea name="reason" label={t('yourReason')} hint={t('yourReasonHint')} rows={4} maxLength={2000} />
    </Form>
  )
}
