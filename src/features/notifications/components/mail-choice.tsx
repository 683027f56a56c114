import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { Section } from '@/components/layout/section'
import { chooseMailAction } from '@/features/notifications/actions'
import { type MailChoice, type MailReader, mailChoices } from '@/features/notifications/rules'

/** When a person has mail about what happens. */
export function MailChoiceSection({ choice, as }: { choice: MailChoice; as: MailReader }) {
  const t = useTranslations('notifications.choice')
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Form
        id="mejl"
        action={chooseMailAction}
        defaultValue={{ choice }}
        submitLabel={t('submit')}
        submitVariant="secondary"
      >
        <RadioGroup
          name="choice"
          label={t('choose')}
          hint={t('always', { as })}
          options={mailChoices.map(value => ({
            value,
            label: t(`option.${value}.label`),
            hint: t(`option.${value}.hint`, { as }),
          }))}
        />
      </Form>
    </Section>
  )
}
