import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { addOccasionAction } from '@/features/deliveries/actions'

export type AddFormProps = { deliveryId: string; idempotencyKey: string }

export function AddForm({ deliveryId, idempotencyKey }: AddFormProps) {
  const t = useTranslations('deliveries.addForm')
  return (
    <Form action={addOccasionAction} idempotencyKey={idempotencyKey} defaultValue={{ minutes: 90 }}>
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <TextField name="title" label={t('name')} hint={t('nameHint')} maxLength={120} />
      <NumberField name="minutes" label={t('minutes')} unit={t('unit')} />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
