import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { TextLink } from '@/components/ui/text-link'
import type { OrderViewName } from '@/features/orders/lists/order-filter'
import type { OrderListItem } from '@/features/orders/order-rows'
import { phaseOf } from '@/features/orders/statuses'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

/** The lists whose rows lead to their receipts. */
export type ReceiptView = Extract<OrderViewName, 'agreed' | 'signed'>

type RowReceiptProps = {
  order: Pick<OrderListItem, 'id' | 'status' | 'lines'>
  reader: Actor
  view: ReceiptView
  describedBy: string
}

/**
 * The way to the receipt. Among what the reader's party has signed, its day too. While others
 * are to sign, the receipt is to come. One that was valid keeps its receipt when it ends.
 */
export function RowReceipt({ order, reader, view, describedBy }: RowReceiptProps) {
  const t = useTranslations('orders.list')
  const party = useTranslations('orders.partyTitle')
  const locale = useLocale()
  const own = order.lines.find(line => view === 'signed' && isParty(reader) && line.party === reader.party)
  return (
    <>
      {own?.actedAt && (
        <p>{t('signedOn', { party: party(own.party), day: dayText(locale, dayOf(own.actedAt)) })}</p>
      )}
      {phaseOf(order.status) === 'signing' ? (
        <p>{t('receiptToCome')}</p>
      ) : (
        <TextLink href={paths.receipt(order.id)} aria-describedby={describedBy}>
          {t('receipt')}
        </TextLink>
      )}
    </>
  )
}
