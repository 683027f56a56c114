import { useLocale, useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/form/checkbox-group'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { ClashQuestion } from '@/features/deliveries/clashes/components/clash-question'
import { DelivererField } from '@/features/deliveries/components/deliverer-field'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import type { DelivererView } from '@/features/deliveries/queries'
import { changeDelivererAction } from '@/features/deliveries/staffing/actions'
import { textIn } from '@/lib/localized-text'

export type DelivererFormProps = {
  deliveryId: string
  /** Those that are still to be held. */
  occasions: OccasionView[]
  deliverers: DelivererView[]
  idempotencyKey: string
  /** Nobody holds it, or the one who does has said no: somebody is to be chosen. */
  isNeeded?: boolean
}

/** Somebody else holds the occasions that remain, all of them unless some are left out. */
export function DelivererForm({
  deliveryId,
  occasions,
  deliverers,
  idempotencyKey,
  isNeeded = false,
}: DelivererFormProps) {
  const t = useTranslations('deliveries.staffing')
  const locale = useLocale()
  const [only, ...others] = occasions
  const choices = occasions.map(({ id, title, deliverer }) => ({
    value: id,
    label: textIn(locale, title),
    hint: t('heldBy', { name: deliverer?.name ?? 'none' }),
  }))
  return (
    <Form
      action={changeDelivererAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{
        delivererId: isNeeded ? '' : heldByOne(occasions),
        occasionIds: occasions.map(({ id }) => id),
      }}
    >
      <ClashQuestion />
      <input type="hidden" name="deliveryId" value={deliveryId} />
      {isNeeded && <input type="hidden" name="isNeeded" value="on" />}
      <DelivererField
        deliverers={deliverers}
        nobody={t(isNeeded ? 'chooseDeliverer' : 'nobody')}
        label={t('who', { count: occasions.length })}
        isNeeded={isNeeded}
      />
      {only && others.length === 0 ? (
        <input type="hidden" name="occasionIds" value={only.id} />
      ) : (
        <CheckboxGroup name="occasionIds" label={t('occasions')} options={choices} />
      )}
      <div>
        <SubmitButton>{t(isNeeded ? 'askDeliverer' : 'changeDeliverer')}</SubmitButton>
      </div>
    </Form>
  )
}

/** The one who holds all of them now: a press without a choice takes nobody away. */
function heldByOne(occasions: readonly OccasionView[]): string {
  const [first, ...others] = new Set(occasions.map(({ deliverer }) => deliverer?.id ?? ''))
  return others.length === 0 ? (first ?? '') : ''
}
