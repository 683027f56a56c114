import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/layout/section'
import { saveContactAction } from '@/features/settings/actions'
import type { Contact } from '@/features/settings/rules'

export function ContactForm({ contact }: { contact: Contact | null }) {
  const t = useTranslations('settings.contact')
  const { email, telephone, hours } = contact ?? {}
  return (
    <Section id="kontakt" title={t('title')} lead={t('lead')}>
      <Form
        action={saveContactAction}
        id="kontaktuppgifter"
        defaultValue={{ email, telephone, hoursSv: hours?.sv, hoursEn: hours?.en }}
        submitLabel={t('submit')}
        submitVariant="secondary"
      >
        <TextField name="email" type="email" label={t('email')} maxLength={254} autoComplete="off" />
        <TextField
          name="telephone"
          type="tel"
          label={t('telephone')}
          hint={t('telephoneHint')}
          maxLength={40}
          autoComplete="off"
        />
        <TextField name="hoursSv" label={t('hoursSv')} lang="sv" maxLength={120} autoComplete="off" />
        <TextField name="hoursEn" label={t('hoursEn')} lang="en" maxLength={120} autoComplete="off" />
      </Form>
    </Section>
  )
}
