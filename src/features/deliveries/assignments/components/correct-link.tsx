import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { OwnOccasion } from '@/features/deliveries/assignments/own-occasion'
import { isMonthOpen } from '@/features/deliveries/outcomes/rules'
import type { Day } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type CorrectLinkProps = { occasion: OwnOccasion; today: Day }

/** The way to put right what was marked, while its month is running. */
export function CorrectLink({ occasion, today }: CorrectLinkProps) {
  const t = useTranslations('deliveries')
  const { doneOn, organisation } = occasion
  const title = textIn(useLocale(), occasion.title)
  if (!doneOn || !isMonthOpen(doneOn, today)) return null
  return (
    <TextLink href={paths.correctOccasion(occasion)}>
      {t('correct')}
      <span className="sr-only">
        : {organisation}, {title}
      </span>
    </TextLink>
  )
}
