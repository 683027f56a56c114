import { useTranslations } from 'next-intl'
import { Form } from '@/components/form/form'
import { RadioGroup } from '@/components/form/radio-group'
import { Section } from '@/components/layout/section'
import { chooseMailLanguageAction } from '@/features/notifications/actions'
import { type Locale, locales } from '@/messages/messages'

/** The language of a person's mail. The pages in a browser have their own, which the press in the head changes. */
export function MailLanguageSection({ language }: { language: Locale }) {
  const t = useTranslations('notifications.language')
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Form
        id="mejlsprak"
        action={chooseMailLanguageAction}
        defaultValue={{ language }}
        submitLabel={t('submit')}
        submitVariant="secondary"
      >
        <RadioGroup
          name="language"
          label={t('choose')}
          options={locales.map(locale => ({
            value: locale,
            label: <span lang={locale}>{t(locale)}</span>,
          }))}
        />
      </Form>
    </Section>
  )
}
