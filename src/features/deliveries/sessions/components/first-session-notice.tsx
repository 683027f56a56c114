import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { RoundSession } from '@/features/deliveries/sessions/queries'
import { type Day, dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import { workingDayFrom } from '@/lib/working-days'

type FirstSessionNoticeProps = {
  /** The day of the first session; null or empty while it has none. */
  first: Day | '' | null
  round: { id: string; startsOn: Day }
}

/** The parties ordered the round's first day. A first session that lies later moves no start, and tells of none. */
export function FirstSessionNotice({ first, round }: FirstSessionNoticeProps) {
  const t = useTranslations('deliveries.joint')
  const locale = useLocale()
  if (!first || first <= workingDayFrom(round.startsOn)) return null
  const days = { starts: dayText(locale, round.startsOn), first: dayText(locale, first) }
  return (
    <Notice tone="warning" className="mb-5">
      <p>{t('laterFirst', days)}</p>
      <TextLink href={paths.adminChangeRound(round.id)}>{t('changeStart')}</TextLink>
    </Notice>
  )
}

/** The day for which the first session is planned. A proposed one has none yet. */
export function firstDayOf([first]: readonly Pick<RoundSession, 'occasion'>[]): Day | null {
  const { status, startsAt } = first?.occasion ?? {}
  return status === 'planned' && startsAt ? dayOf(startsAt) : null
}
