import { useTranslations } from 'next-intl'
import { StatusTag } from '@/features/orders/components/status-tag'
import type { OrderView } from '@/features/orders/queries'
import { ProgressText } from '@/features/orders/signing/components/progress-text'

/** How the order stands. Where the ring has no room for the parties' names, they stand here. */
export function OrderLead({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const named = order.versionNumber > 0 ? order.lines : []
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-base">
      <StatusTag status={order.status} isEarlier={order.earlierOn !== null} />
      <ProgressText order={order} />
      {named.length > 0 && (
        <ul className="w-full text-sm lg:hidden print:hidden">
          {named.map(({ party, mark }) => (
            <li key={party}>
              <strong className="text-ink">{t(`partyTitle.${party}`)}</strong>
              {mark !== 'none' && <> {t(`mark.${mark}`)}</>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
