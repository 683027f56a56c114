import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import { isMonthOpen, lacksCount, mayStillCount } from '@/features/deliveries/outcomes/rules'
import type { Day } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type CorrectLinkProps = { occasion: OwnOccasion; today: Day }

/** The ways to give a number that was left out, and to put right what was marked. The latter ends with its month. */
export function CorrectLink({ occasion, today }: CorrectLinkProps) {
  const t = useTranslations('deliveries')
  const { doneOn, organisation } = occasion
  const title = textIn(useLocale(), occasion.title)
  if (!doneOn) return null
  const ways = [
    lacksCount(occasion) && mayStillCount(occasion, today) && ([paths.giveCount, 'giveCount'] as const),
    isMonthOpen(doneOn, today) && ([paths.correctOccasion, 'correct'] as const),
  ]
  return ways.map(
    way =>
      way && (
        <TextLink key={way[1]} href={way[0](occasion)} className="mr-4">
          {t(way[1])}
          <span className="sr-only">
            : {organisation}, {title}
          </span>
        </TextLink>
      ),
  )
}
