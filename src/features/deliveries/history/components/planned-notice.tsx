import { useLocale, useTranslations } from 'next-intl'
import { DoneNotice } from '@/components/layout/done-notice'
import { type HistoryEntry, lastPlan } from '@/features/deliveries/history/history-entry'
import { doneIn, doneText } from '@/lib/done'
import { clockText, weekdayText } from '@/lib/time-text'

type PlannedNoticeProps = { klart: unknown; history: readonly HistoryEntry[] }

/** The last deed on a delivery's page. Of an occasion that had a time it says whereto it was moved. */
export function PlannedNotice({ klart, history }: PlannedNoticeProps) {
  const t = useTranslations('deliveries')
  const movedTo = useMovedTo(history)
  const done = doneIn(klart)
  const text = done === 'planned' || done === 'moved' ? movedTo : null
  return <DoneNotice text={text ?? doneText(t, klart)} />
}

function useMovedTo(history: readonly HistoryEntry[]): string | null {
  const t = useTranslations('deliveries')
  const locale = useLocale()
  const entry = lastPlan(history)
  if (entry?.happened.kind !== 'occasion.rescheduled') return null
  const { movedFrom, startsAt } = entry.happened.facts
  if (!movedFrom) return entry.texts.placeTo ? t('movedTo', { to: entry.texts.placeTo }) : t('done.moved')
  const instant = new Date(startsAt)
  return t('movedTo', {
    to: t('history.time', { day: weekdayText(locale, instant), time: clockText(locale, instant) }),
  })
}
