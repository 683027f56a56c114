import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { Form } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { SelectField, type SelectOption } from '@/components/form/select-field'
import { planServiceAction } from '@/features/catalogue/actions'
import type { EditedService } from '@/features/catalogue/editing/queries'
import { goalUnits } from '@/features/catalogue/lifecycle/rules'

export type PlanFormProps = { service: EditedService; successors: SelectOption[] }

/** The days, the successor and the goal of a service. */
export function PlanForm({ service, successors }: PlanFormProps) {
  const t = useTranslations('editing.life')
  const { slug, planSaves, opensOn, lastOrderOn, lastDeliveryOn, successor, goal } = service
  return (
    <Form
      key={planSaves}
      action={planServiceAction}
      defaultValue={{
        opensOn,
        lastOrderOn,
        lastDeliveryOn,
        successor,
        goalCount: goal?.count,
        goalUnit: goal?.unit,
      }}
      submitLabel={t('save')}
      submitVariant="secondary"
    >
      <input type="hidden" name="service" value={slug} />
      <input type="hidden" name="saves" value={planSaves} />
      <DateField name="opensOn" label={t('opensOn')} required={false} />
      <EndFields successors={successors} required={false} />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-5">
        <NumberField name="goalCount" label={t('goalCount')} required={false} />
        <SelectField
          name="goalUnit"
          label={t('goalUnit')}
          placeholder={t('noGoal')}
          required={false}
          options={goalUnits.map(value => ({ value, label: t(`goalUnits.${value}`) }))}
        />
      </div>
    </Form>
  )
}

export type EndFieldsProps = { successors: SelectOption[]; required: boolean }

/** When a service ends, and what takes over. */
export function EndFields({ successors, required }: EndFieldsProps) {
  const t = useTranslations('editing.life')
  return (
    <>
      <DateField name="lastOrderOn" label={t('lastOrderOn')} required={required} />
      <DateField name="lastDeliveryOn" label={t('lastDeliveryOn')} required={required} />
      <SelectField
        name="successor"
        label={t('successor')}
        placeholder={t('noSuccessor')}
        required={false}
        options={successors}
      />
    </>
  )
}
