import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/layout/section'
import { saveOwnTelephoneAction } from '@/features/account/actions'

/** The number at work by which the parties reach a person of the programme. */
export function TelephoneForm({ telephone }: { telephone: string }) {
  const t = useTranslations('account.telephone')
  return (
    <Section id="telefon" title={t('title')} lead={t('lead')}>
      <Form
        action={saveOwnTelephoneAction}
        id="telefon-form"
        defaultValue={{ telephone }}
        submitLabel={t('submit')}
        submitVariant="secondary"
      >
        <TextField
          name="telephone"
          type="tel"
          label={t('number')}
          hint={t('hint')}
          width="short"
          maxLength={40}
          autoComplete="tel"
          required={false}
        />
      </Form>
    </Section>
  )
}
