import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import { CheckboxGroup } from '@/components/form/checkbox-group'
import { RadioGroup } from '@/components/form/radio-group'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/layout/section'
import type { Obstacles } from '@/features/catalogue/editing/components/draft-parts'
import { LocalizedField } from '@/features/catalogue/editing/components/localized-field'
import { MarkedLabel } from '@/features/catalogue/editing/components/obstacle-mark'
import { deliveryModes, measureKinds, serviceLevels } from '@/features/catalogue/service-kinds'

type Props = { obstacles: Obstacles }

export function KindSection({ obstacles }: Props) {
  const t = useTranslations('editing')
  return (
    <Section id="kind" title={t('section.kind')} lead={t('sectionLead.kind')}>
      <div className="flex flex-col gap-7">
        <Choices obstacles={obstacles} />
        <LocalizedField name="form" label={t('field.form')} hint={t('hint.form')} obstacles={obstacles} />
        <LocalizedField
          name="duration"
          label={t('field.duration')}
          hint={t('hint.duration')}
          obstacles={obstacles}
        />
        <TextField name="provider" label={t('field.provider')} hint={t('hint.provider')} required={false} />
      </div>
    </Section>
  )
}

function Choices({ obstacles }: Props) {
  const t = useTranslations('editing')
  const catalogue = useTranslations('catalogue')
  const label = (name: 'levels' | 'kinds' | 'mode') => (
    <MarkedLabel name={name} obstacles={obstacles}>
      {t(`field.${name}`)}
    </MarkedLabel>
  )
  return (
    <div className="grid gap-x-6 gap-y-7 sm:grid-cols-2">
      <CheckboxGroup
        name="levels"
        label={label('levels')}
        hint={t('hint.levels')}
        options={serviceLevels.map(value => ({ value, label: catalogue(`level.${value}`) }))}
      />
      <CheckboxGroup
        name="kinds"
        label={label('kinds')}
        options={measureKinds.map(value => ({ value, label: catalogue(`kind.${value}`) }))}
      />
      <RadioGroup
        name="mode"
        label={label('mode')}
        options={deliveryModes.map(value => ({ value, label: catalogue(`mode.${value}`) }))}
      />
    </div>
  )
}

const rules = ['runsInRounds', 'selfLed', 'taster', 'countsUse', 'jointAttendance'] as const

/** How the service is ordered and who takes part. The pilot list, beside the days, says who may order early. */
export function RulesSection({ obstacles }: Props) {
  const t = useTranslations('editing')
  return (
    <Section id="rules" title={t('section.rules')} lead={t('sectionLead.rules')}>
      <div className="flex flex-col gap-3">
        {rules.map(rule => (
          <Checkbox key={rule} name={rule} label={t(`field.${rule}`)} hint={t(`hint.${rule}`)} />
        ))}
        <div className="mt-4 flex flex-col gap-7">
          <LocalizedField
            name="jointAttendanceNote"
            label={t('field.jointAttendanceNote')}
            hint={t('hint.jointAttendanceNote')}
            rows={2}
            required={false}
            obstacles={obstacles}
          />
          <LocalizedField
            name="bring"
            label={t('field.bring')}
            hint={t('hint.bring')}
            rows={2}
            required={false}
            obstacles={obstacles}
          />
        </div>
      </div>
    </Section>
  )
}
