import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { TillField } from '@/features/account/sign-in/components/till-field'

/** Leads to the identity provider; an ordinary form, so that it works without JavaScript. */
export function ProviderForm({ name, till }: { name: string | undefined; till: string }) {
  const t = useTranslations('auth.provider')
  const shown = name ?? t('fallbackName')
  return (
    <Section title={t('title', { name: shown })} lead={t('lead', { name: shown })}>
      <form method="post" action="/logga-in/sso">
        <TillField till={till} />
        <Button type="submit">{t('button', { name: shown })}</Button>
      </form>
    </Section>
  )
}
