import { useLocale, useTranslations } from 'next-intl'
import { TelephoneLink } from '@/components/ui/telephone-link'
import { TextLink } from '@/components/ui/text-link'
import type { Contact } from '@/features/settings/rules'
import { textIn } from '@/lib/localized-text'

/** The way to reach the secretariat, on every page. */
export function FooterContact({ contact: { email, telephone, hours } }: { contact: Contact }) {
  const t = useTranslations('common.footer')
  const locale = useLocale()
  return (
    <address className="not-italic">
      <p>{t('contact')}</p>
      <p className="flex flex-wrap gap-x-5">
        <TelephoneLink number={telephone} />
        <TextLink href={`mailto:${email}`}>{email}</TextLink>
      </p>
      <p className="text-ink-soft">{textIn(locale, hours)}</p>
    </address>
  )
}
