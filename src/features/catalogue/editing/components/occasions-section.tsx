import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import { NumberField } from '@/components/form/number-field'
import { SelectField } from '@/components/form/select-field'
import type { Obstacles } from '@/features/catalogue/editing/components/draft-parts'
import { ListSection } from '@/features/catalogue/editing/components/list-section'
import { LocalizedField } from '@/features/catalogue/editing/components/localized-field'
import { MarkedLabel } from '@/features/catalogue/editing/components/obstacle-mark'
import type { DraftPartProps } from '@/features/catalogue/editing/components/text-sections'
import { deliveryModes } from '@/features/catalogue/service-kinds'

/** The delivery's template: the occasions that every order of the service gets. */
export function OccasionsSection({ draft, obstacles }: DraftPartProps) {
  const t = useTranslations('editing.part')
  const keys = draft.occasions.map(occasion => occasion.key)
  return (
    <ListSection list="occasions" rows={keys} obstacles={obstacles}>
      {(name, index) => (
        <>
          <input type="hidden" name={`${name}.key`} value={keys[index]} />
          <LocalizedField name={`${name}.title`} label={t('title')} obstacles={obstacles} />
          <LocalizedField
            name={`${name}.description`}
            label={t('description')}
            rows={2}
            obstacles={obstacles}
          />
          <OccasionFacts name={name} obstacles={obstacles} />
        </>
      )}
    </ListSection>
  )
}

function OccasionFacts({ name, obstacles }: { name: string; obstacles: Obstacles }) {
  const t = useTranslations('editing')
  const catalogue = useTranslations('catalogue.mode')
  const label = (part: 'minutes' | 'mode' | 'afterDays') => (
    <MarkedLabel name={`${name}.${part}`} obstacles={obstacles}>
      {t(`part.${part}`)}
    </MarkedLabel>
  )
  return (
    <>
      <div className="grid items-end gap-x-6 gap-y-5 sm:grid-cols-2">
        <NumberField name={`${name}.minutes`} label={label('minutes')} unit={t('unit.minutes')} />
        <SelectField
          name={`${name}.mode`}
          label={label('mode')}
          placeholder={t('choose')}
          options={deliveryModes.map(value => ({ value, label: catalogue(value) }))}
        />
      </div>
      <NumberField
        name={`${name}.afterDays`}
        label={label('afterDays')}
        hint={t('hint.afterDays')}
        unit={t('unit.days')}
      />
      <NumberField
        name={`${name}.mostParticipants`}
        label={t('part.mostParticipants')}
        hint={t('hint.mostParticipants')}
        required={false}
      />
      <Checkbox name={`${name}.perUnit`} label={t('part.perUnit')} hint={t('hint.perUnit')} />
      <Checkbox name={`${name}.followsStart`} label={t('part.followsStart')} hint={t('hint.followsStart')} />
    </>
  )
}
