import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { CallView } from '@/features/interest/calls/queries'
import { type Day, dateOf } from '@/lib/dates'
import { WRITTEN_IN } from '@/lib/written'
import { SHORT_DAY, useFormatter } from '@/messages/formatter'

/** Whose it is, as the staff's room says it. On paper nobody is *you*. */
export function CallOwner({ call: { ownerId, owner }, personId }: { call: CallView; personId: string }) {
  const t = useTranslations('interest.calls')
  if (!ownerId) return null
  const named = t('owner', { name: owner ?? '' })
  if (ownerId !== personId) return <span className="row-note block">{named}</span>
  return (
    <>
      <span className="row-note block print:hidden">{t('yours')}</span>
      <span className="row-note hidden print:block">{named}</span>
    </>
  )
}

/** The step itself, and its day: one that is late is marked. One that waits without a day says since when. */
export function NextStep({ call, today }: { call: CallView; today: Day }) {
  const t = useTranslations('interest.calls')
  const format = useFormatter()
  const { nextStep, nextStepOn, lastHeldOn, turn, since } = call
  const waits = (
    <span className="row-note block">{t('waits', { day: format.dateTime(since, SHORT_DAY) })}</span>
  )
  if (turn === 'new') return waits
  const dayOf = (day: Day | null) => day && format.dateTime(dateOf(day), SHORT_DAY)
  const day = dayOf(nextStepOn)
  const isLate = turn === 'due' && day && nextStepOn !== today
  return (
    <>
      <span lang={nextStep ? WRITTEN_IN : undefined} className="block">
        {nextStep || (day ? t('again') : t('noStep', { day: dayOf(lastHeldOn) ?? '' }))}
      </span>
      {isLate && <Tag tone="warning">{t('overdue', { day })}</Tag>}
      {turn === 'due' && !day && waits}
      {!isLate && day && <span className="row-note block">{nextStepOn === today ? t('today') : day}</span>}
    </>
  )
}
