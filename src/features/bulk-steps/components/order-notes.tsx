import { useLocale, useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { ConfirmedOrder } from '@/features/bulk-steps/queries'
import { misfitOf } from '@/features/orders/content/group-fit'
import { dayText } from '@/lib/day-text'

/** The facts of an order that one looks at before confirming it, and whether its group fits the service. */
export function OrderNotes({ order }: { order: ConfirmedOrder }) {
  const t = useTranslations('bulkSteps.order')
  const group = useTranslations('orders.group')
  const locale = useLocale()
  const { periodFrom, periodTo, participants } = order.content
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
