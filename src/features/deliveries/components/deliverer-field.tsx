import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/form/select-field'
import type { DelivererView } from '@/features/deliveries/queries'

export type DelivererFieldProps = {
  deliverers: DelivererView[]
  /** The words for nobody, where they are others than before a first choice. */
  nobody?: string
  /** Somebody has to be chosen. */
  isNeeded?: boolean
  /** The question, where its section is named as the field is elsewhere. */
  label?: string
  hint?: string
}

/** The deliverer who is asked to hold an occasion, or nobody yet. */
export function DelivererField({ deliverers, nobody, label, hint, isNeeded = false }: DelivererFieldProps) {
  const t = useTranslations('deliveries.planForm')
  const known = deliverers.some(({ holdsService }) => holdsService)
  // Those who hold the service stand first, with the others behind them.
  const ordered = deliverers.toSorted((one, other) => Number(other.holdsService) - Number(one.holdsService))
  return (
    <SelectField
      name="delivererId"
      label={label ?? t('deliverer')}
      hint={hint}
      options={ordered.map(({ id, name, provider, holdsService }) => ({
        value: id,
        label: provider ? `${name}, ${provider}` : name,
        ...(known && { group: t(holdsService ? 'delivererKnown' : 'delivererOther') }),
      }))}
      placeholder={nobody ?? t('delivererNone')}
      required={isNeeded}
    />
  )
}
