import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'

/** The way from one's account to all that is kept, and to those who have seen it. */
export function OwnDataLinks() {
  const t = useTranslations('personalData')
  return (
    <Section title={t('title')} lead={t('linkLead')}>
      <ul className="space-y-2">
        <li>
          <TextLink href={paths.ownData}>{t('link')}</TextLink>
        </li>
        <li>
          <TextLink href={paths.ownLooks}>{t('looksLink')}</TextLink>
        </li>
      </ul>
    </Section>
  )
}
