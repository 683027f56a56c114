import { useLocale, useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { ConfirmedOrder } from '@/features/bulk-steps/queries'
import { misfitOf } from '@/features/orders/content/group-fit'
import { nearStartOf } from '@/features/orders/content/near-start'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

/** The facts of an order that one looks at before confirming it. Marks tell what to read first. */
export function OrderNotes({ order, today }: { order: ConfirmedOrder; today: Day }) {
  const t = useTranslations('bulkSteps.order')
  const group = useTranslations('orders.group')
  const safety = useTranslations('orders.send.safety')
  const near = useTranslations('orders')
  const locale = useLocale()
  const { periodFrom, periodTo, participants, safetyRepresentativeInformed } = order.content
  const start = nearStartOf(order.content, today, locale)
  const misfit = misfitOf(order)
  const said = [
    participants && t('participants', { count: participants }),
    periodFrom &&
      periodTo &&
      t('period', { from: dayText(locale, periodFrom), to: dayText(locale, periodTo) }),
  ].filter(Boolean)
  return (
    <>
      <span className="row-note block empty:hidden">{said.join(' · ')}</span>
      {start && (
        <span className="mt-1 block">
          <Tag tone="warning">{near('nearStart', start)}</Tag>
        </span>
      )}
      {safetyRepresentativeInformed === false && (
        <span className="mt-1 block">
          <Tag tone="warning">{safety('title')}</Tag>
        </span>
      )}
      {misfit && (
        <span className="mt-1 block">
          <Tag tone="warning">{group(`title.${misfit.kind}`)}</Tag>
          <span className="row-note block">
            {group(misfit.kind === 'moreInRound' ? 'inRound' : 'text', misfit)}
          </span>
        </span>
      )}
    </>
  )
}
