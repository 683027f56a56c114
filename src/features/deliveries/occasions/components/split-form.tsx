import { useLocale, useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { splitOccasionAction } from '@/features/deliveries/actions'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { textIn } from '@/lib/localized-text'

export type SplitFormProps = { occasion: OccasionView; idempotencyKey: string }

/** Half the time for each part, until somebody says something else. */
export function SplitForm({ occasion, idempotencyKey }: SplitFormProps) {
  const t = useTranslations('deliveries.splitForm')
  const half = Math.max(15, Math.round(occasion.minutes / 2))
  const title = t('secondTitle', { title: textIn(useLocale(), occasion.title) })
  return (
    <Form
      action={splitOccasionAction}
      idempotencyKey={idempotencyKey}
      defaultValue={{ minutes: half, secondMinutes: half, title }}
    >
      <input type="hidden" name="occasionId" value={occasion.id} />
      <NumberField name="minutes" label={t('minutes')} unit={t('unit')} />
      <TextField name="title" label={t('name')} maxLength={120} />
      <NumberField name="secondMinutes" label={t('secondMinutes')} unit={t('unit')} />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}
