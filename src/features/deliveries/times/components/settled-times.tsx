import { useLocale, useTranslations } from 'next-intl'
import { Arrival } from '@/components/layout/arrival'
import { Notice } from '@/components/ui/notice'
import type { OccasionView } from '@/features/deliveries/delivery-view'
import type { HistoryEntry } from '@/features/deliveries/history/history-entry'
import { textIn } from '@/lib/localized-text'
import { TIMES_PLACE } from '@/lib/paths'
import { momentText } from '@/lib/time-text'

type SettledTimesProps = { history: readonly HistoryEntry[]; occasions: readonly OccasionView[] }

/** Where a link to proposed times leads once nobody is to answer them: how that ended. */
export function SettledTimes({ history, occasions }: SettledTimesProps) {
  const t = useTranslations('times.answer')
  const locale = useLocale()
  const last = history.findLast(({ happened }) => happened.kind === 'occasion.times_proposed')
  const occasion = occasions.find(({ id }) => id === last?.occasionId)
  if (!occasion) return null
  const { status, startsAt } = occasion
  const when = startsAt ? momentText(locale, startsAt) : ''
  return (
    <Arrival>
      <Notice id={TIMES_PLACE}>
        {t('settled', { how: status, when, title: textIn(locale, occasion.title) })}
      </Notice>
    </Arrival>
  )
}
