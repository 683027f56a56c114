import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/form/checkbox'
import { ListSection } from '@/features/catalogue/editing/components/list-section'
import { LocalizedField } from '@/features/catalogue/editing/components/localized-field'
import { MarkedLabel } from '@/features/catalogue/editing/components/obstacle-mark'
import { type DraftPartProps, keysOf } from '@/features/catalogue/editing/components/text-sections'

const texts = ['about', 'need', 'goal', 'planAfter'] as const

/** Texts out of orders that reached their goal. They are published when the parties have said yes. */
export function ExamplesSection({ draft, obstacles }: DraftPartProps) {
  const t = useTranslations('editing')
  return (
    <ListSection list="examples" rows={keysOf(draft.examples)} obstacles={obstacles}>
      {name => (
        <>
          {texts.map(part => (
            <LocalizedField
              key={part}
              name={`${name}.${part}`}
              label={t(`part.${part}`)}
              hint={part === 'about' ? t('hint.about') : undefined}
              rows={part === 'about' ? undefined : 3}
              obstacles={obstacles}
            />
          ))}
          <Checkbox
            name={`${name}.partiesAgreed`}
            label={
              <MarkedLabel name={`${name}.partiesAgreed`} obstacles={obstacles}>
                {t('part.partiesAgreed')}
              </MarkedLabel>
            }
            hint={t('hint.partiesAgreed')}
          />
        </>
      )}
    </ListSection>
  )
}
