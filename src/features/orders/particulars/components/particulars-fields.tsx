import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'

/** Contact, registry number and practical notes: outside what is signed. */
export function ParticularsFields() {
  const t = useTranslations('orders.field')
  return (
    <div className="flex flex-col gap-6">
      <TextField name="contactName" label={t('contactName')} autoComplete="name" required={false} />
      <TextField
        name="contactEmail"
        type="email"
        label={t('contactEmail')}
        autoComplete="email"
        required={false}
      />
      <TextField name="diaryNumber" label={t('diaryNumber')} width="short" required={false} />
      <TextArea
        name="practicalNotes"
        label={t('practicalNotes')}
        rows={3}
        maxLength={2000}
        required={false}
      />
    </div>
  )
}
