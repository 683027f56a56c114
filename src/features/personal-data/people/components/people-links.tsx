import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'

/** Beside the accounts: the way to everybody else, and to those who have seen their details. */
export function PeopleLinks() {
  const t = useTranslations('personalData.ways')
  return (
    <Section title={t('title')} lead={t('lead')}>
      <ul className="space-y-2">
        <li>
          <TextLink href={paths.adminPeople}>{t('people')}</TextLink>
        </li>
        <li>
          <TextLink href={paths.adminLooks}>{t('looks')}</TextLink>
        </li>
      </ul>
    </Section>
  )
}
