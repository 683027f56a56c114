import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { MemberHistory } from '@/features/organisations/register/components/member-history'
import type { MemberView } from '@/features/organisations/register/member-queries'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

export type MemberSectionProps = { member: MemberView; mayEdit: boolean }

/** A member as the register has it, now and before. */
export function MemberSection({ member, mayEdit }: MemberSectionProps) {
  const t = useTranslations('organisations.member')
  const types = useTranslations('organisations.type')
  const sectors = useTranslations('organisations.sector')
  const log = useTranslations('eventLog')
  const locale = useLocale()
  const { memberFrom, memberTo, mergedInto, mergedFrom } = member
  const from = dayText(locale, memberFrom)
  const items = [
    { term: t('type'), description: types(member.type) },
    {
      term: t('sector'),
      description: member.sector ? sectors(`${member.sector}` as '1') : t('unknown'),
    },
    {
      term: t('membership'),
      description: memberTo
        ? t('between', { from, to: dayText(locale, memberTo) })
        : t('since', { day: from }),
    },
    ...(mergedInto
      ? [
          {
            term: t('mergedInto'),
            description: <TextLink href={paths.adminOrganisation(mergedInto.id)}>{mergedInto.name}</TextLink>,
          },
        ]
      : []),
    {
      term: log('title'),
      description: <TextLink href={paths.adminLogOf(member.id)}>{log('see')}</TextLink>,
    },
    ...mergedFrom.map(one => ({
      term: t('mergedFrom'),
      description: (
        <TextLink href={paths.adminOrganisation(one.id)}>
          {t('mergedOn', { name: one.name, day: dayText(locale, one.on) })}
        </TextLink>
      ),
    })),
  ]
  const edit = <TextLink href={paths.adminChangeOrganisation(member.id)}>{t('edit')}</TextLink>
  return (
    <Section title={t('section')} action={mayEdit && edit}>
      <DescriptionList items={items} />
      {member.periods.length > 1 && <MemberHistory periods={member.periods} />}
    </Section>
  )
}
