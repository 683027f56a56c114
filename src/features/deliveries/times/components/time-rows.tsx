import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { FieldGroup } from '@/components/form/field-group'
import { NumberField } from '@/components/form/number-field'
import { TextField } from '@/components/form/text-field'
import type { Day } from '@/lib/dates'

type TimeRowsProps = {
  /** The number of the first one less one. */
  after?: number
  count: number
  today: Day
  /** Each time has a length of its own. Without it, it is as long as its occasion. */
  hasLength: boolean
}

/** Times to propose. The first is asked for, the others may be left empty. */
export function TimeRows({ after = 0, count, ...shared }: TimeRowsProps) {
  return Array.from({ length: count }, (_, index) => after + index).map(index => (
    <TimeRow key={index} index={index} {...shared} />
  ))
}

function TimeRow({ index, today, hasLength }: Omit<TimeRowsProps, 'after' | 'count'> & { index: number }) {
  const t = useTranslations('times.propose')
  const name = `times[${index}]`
  const required = index === 0
  return (
    <FieldGroup name={t('time', { number: index + 1 })}>
      <div className="@container w-full">
        <div className="time-fields">
          <DateField name={`${name}.on`} label={t('on')} min={today} required={required} />
          <TextField name={`${name}.time`} type="time" label={t('at')} width="short" required={required} />
          {hasLength && <NumberField name={`${name}.minutes`} label={t('minutes')} required={required} />}
        </div>
      </div>
    </FieldGroup>
  )
}
