import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import type { KeptPerson } from '@/features/personal-data/kept/queries'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** The person's own row: what the portal calls them and how it reaches them. */
export function PersonFacts({ person, title }: { person: KeptPerson; title: string }) {
  const t = useTranslations('personalData')
  const roles = useTranslations('accounts.role')
  const locale = useLocale()
  const { name, email, role, createdAt, mailFailedAt, deactivatedAt } = person
  const day = (instant: Date) => dayText(locale, dayOf(instant))
  const items = [
    { term: t('fact.name'), description: name },
    { term: t('fact.email'), description: <span className="wrap-anywhere">{email}</span> },
    ...(role ? [{ term: t('fact.role'), description: roles(role) }] : []),
    { term: t('fact.locale'), description: t(`locale.${person.locale}`) },
    { term: t('fact.since'), description: day(createdAt) },
    ...(mailFailedAt ? [{ term: t('fact.mailFailed'), description: day(mailFailedAt) }] : []),
    ...(deactivatedAt ? [{ term: t('fact.closed'), description: day(deactivatedAt) }] : []),
  ]
  return (
    <Section title={title}>
      <DescriptionList items={items} />
    </Section>
  )
}
