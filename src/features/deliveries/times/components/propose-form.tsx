import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ClashQuestion } from '@/features/deliveries/clashes/components/clash-question'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import { proposeTimesAction } from '@/features/deliveries/times/actions'
import { MOST_TIMES } from '@/features/deliveries/times/rules'
import type { Day } from '@/lib/dates'

export type ProposeFormProps = { occasion: OccasionView; today: Day; idempotencyKey: string }

/** Up to five times on one page. The first is asked for, the others may be left empty. */
export function ProposeForm({ occasion, today, idempotencyKey }: ProposeFormProps) {
  const t = useTranslations('times.propose')
  const rows = Array.from({ length: MOST_TIMES }, (_, index) => index)
  const times = rows.map(() => ({ minutes: occasion.minutes }))
  return (
    <Form action={proposeTimesAction} idempotencyKey={idempotencyKey} defaultValue={{ times }}>
      <input type="hidden" name="occasionId" value={occasion.id} />
      {rows.map(index => (
        <TimeRow key={index} index={index} today={today} />
      ))}
      <ClashQuestion />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  )
}

function TimeRow({ index, today }: { index: number; today: Day }) {
  const t = useTranslations('times.propose')
  const name = `times[${index}]`
  const required = index === 0
  return (
    <fieldset className="min-w-0 border-t border-line pt-3">
      <legend className="float-left mb-2 w-full font-semibold">{t('time', { number: index + 1 })}</legend>
      <div className="grid w-full gap-x-5 gap-y-3 sm:grid-cols-3">
        <DateField name={`${name}.on`} label={t('on')} min={today} required={required} />
        <TextField name={`${name}.time`} type="time" label={t('at')} width="short" required={required} />
        <NumberField name={`${name}.minutes`} label={t('minutes')} required={required} />
      </div>
    </fieldset>
  )
}
