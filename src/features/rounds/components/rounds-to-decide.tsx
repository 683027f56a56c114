import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { SeeAll } from '@/components/ui/see-all'
import { TextLink } from '@/components/ui/text-link'
import type { RoundRow } from '@/features/rounds/queries'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

const MOST_SHOWN = 5

/** The rounds whose day of decision has come, on the staff's overview. */
export function RoundsToDecide({ rounds }: { rounds: RoundRow[] }) {
  const t = useTranslations('rounds.toDecide')
  const locale = useLocale()
  if (rounds.length === 0) return null
  return (
    <Section title={t('title')}>
      <ul className="rows">
        {rounds.slice(0, MOST_SHOWN).map(({ id, service, startsOn }) => (
          <li key={id}>
            <TextLink href={paths.adminRound(id)} className="font-semibold">
              {t('round', { service: textIn(locale, service.name), day: dayText(locale, startsOn) })}
            </TextLink>
          </li>
        ))}
      </ul>
      <SeeAll shown={MOST_SHOWN} total={rounds.length} href={paths.adminRounds} />
    </Section>
  )
}
