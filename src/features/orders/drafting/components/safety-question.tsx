import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/form/radio-group'

/** Asked of each order, also of a copy: no answer is not a no. */
export function SafetyQuestion() {
  const t = useTranslations('orders')
  return (
    <RadioGroup
      name="safetyRepresentativeInformed"
      label={t('field.safetyQuestion')}
      options={[
        { value: 'on', label: t('yes') },
        { value: 'off', label: t('no') },
      ]}
      inline
    />
  )
}
