import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { NumberField } from '@/components/form/number-field'
import { Section } from '@/components/layout/section'
import { saveRetentionAction } from '@/features/settings/actions'
import { keptKinds, type Retention, SHORTEST_KEPT } from '@/features/settings/rules'

export function RetentionForm({ days }: { days: Retention }) {
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
        {keptKinds.map(kind => (
          <NumberField key={kind} name={kind} label={t(kind)} unit={t('days')} />
        ))}
      </Form>
    </Section>
  )
}
