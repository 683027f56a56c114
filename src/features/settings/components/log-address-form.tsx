import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/layout/section'
import { saveLogAddressAction } from '@/features/settings/actions'

export function LogAddressForm({ address }: { address: string | null }) {
  const t = useTranslations('settings.log')
  return (
    <Section id="logg" title={t('title')} lead={t('lead')}>
      <Form
        action={saveLogAddressAction}
        id="loggadress"
        defaultValue={{ email: address ?? undefined }}
        submitLabel={t('submit')}
        submitVariant="secondary"
      >
        <TextField name="email" type="email" label={t('email')} maxLength={254} autoComplete="off" />
      </Form>
    </Section>
  )
}
