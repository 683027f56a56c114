import { useTranslations } from 'next-intl'
import { TextField } from '@/components/form/text-field'

/** The address of a digital meeting. */
export function LinkField() {
  const t = useTranslations('deliveries.planForm')
  return (
    <TextField
      name="link"
      type="url"
      label={t('link')}
      hint={t('linkHint')}
      maxLength={500}
      required={false}
    />
  )
}
