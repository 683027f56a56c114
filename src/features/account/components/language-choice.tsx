import { useLocale, useTranslations } from 'next-intl'
import { Choice } from '@/components/form/choice'
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

const locales = ['sv', 'en'] as const

export function LanguageChoice() {
  const t = useTranslations('account.language')
  const current = useLocale()
  return (
    <Section title={t('title')} lead={t('lead')}>
      <form method="post" action="/sprak" className="flex flex-col gap-6">
        <input type="hidden" name="till" value={paths.account} />
        <fieldset>
          <legend className="font-semibold">{t('choose')}</legend>
          {locales.map(locale => (
            <Choice
              key={locale}
              type="radio"
              id={`sprak-${locale}`}
              name="sprak"
              value={locale}
              label={<span lang={locale}>{t(locale)}</span>}
              defaultChecked={locale === current}
            />
          ))}
        </fieldset>
        <div>
          <Button type="submit">{t('submit')}</Button>
        </div>
      </form>
    </Section>
  )
}
