import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { Section } from '@/components/layout/section'
import { saveRetentionAction } from '@/features/settings/actions'
import { ShortenButton } from '@/features/settings/components/shorten-button'
import {
  type KeptKind,
  keptKinds,
  type Retention,
  SHORTEST_KEPT,
  startRetention,
} from '@/features/settings/rules'

type RetentionFormProps = { days: Retention; keptNow: Record<KeptKind, number> }

/** The days that each kind is kept. Beside them stand the portal's own days and how much is kept now. */
export function RetentionForm({ days, keptNow }: RetentionFormProps) {
  const t = useTranslations('settings.retention')
  return (
    <Section id="sparas" title={t('title')} lead={t('lead', { least: SHORTEST_KEPT })}>
      <Form
        action={saveRetentionAction}
        id="tider"
        defaultValue={days}
        submitLabel={t('submit')}
        submitVariant="secondary"
      >
        <ShortenButton label={t('shorten')} />
        {keptKinds.map(kind => (
          <NumberField
            key={kind}
            name={kind}
            label={t(kind)}
            hint={t('now', { count: keptNow[kind], start: startRetention[kind] })}
            unit={t('days')}
          />
        ))}
      </Form>
    </Section>
  )
}
