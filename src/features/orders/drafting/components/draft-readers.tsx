import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { OrderView } from '@/features/orders/queries'
import { startingSide } from '@/features/orders/rules'
import { isUnion } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

type Draft = Pick<OrderView, 'status' | 'sharedAt' | 'startedByParty' | 'lines'>

type DraftReadersProps = {
  order: Draft
  /** The page says already that it was shared just now. */
  isToldNow: boolean
}

/** The sides that see a draft. */
export function DraftReaders({ order, isToldNow }: DraftReadersProps) {
  const t = useTranslations('orders.page')
  if (order.status !== 'draft' || isToldNow) return null
  return <Notice>{order.sharedAt ? t('shared') : <OwnSide order={order} />}</Notice>
}

/** Those who alone see a draft that is not shared. Of the unions, each that is there. */
export function OwnSide({ order }: { order: Pick<Draft, 'startedByParty' | 'lines'> }) {
  const t = useTranslations('orders.page')
  const party = useTranslations('common.party')
  const format = useFormatter()
  const unions = order.lines.filter(line => isUnion(line.party) && line.mark !== 'absent')
  return t('ownSide', {
    side: startingSide(order) ?? 'union',
    count: unions.length,
    unions: format.list(unions.map(line => party(line.party))),
  })
}
