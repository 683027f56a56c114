import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/form/select-field'
import type { DelivererView } from '@/features/deliveries/queries'

export type DelivererFieldProps = {
  deliverers: DelivererView[]
  /** The words for nobody, where they are others than before a first choice. */
  nobody?: string
  /** The question, where its section is named as the field is elsewhere. */
  label?: string
}

/** The deliverer who is asked to hold an occasion, or nobody yet. */
export function DelivererField({ deliverers, nobody, label }: DelivererFieldProps) {
  const t = useTranslations('deliveries.planForm')
  return (
    <SelectField
      name="delivererId"
      label={label ?? t('deliverer')}
      options={deliverers.map(({ id, name, provider }) => ({
        value: id,
        label: provider ? `${name}, ${provider}` : name,
      }))}
      placeholder={nobody ?? t('delivererNone')}
      required={false}
    />
  )
}
