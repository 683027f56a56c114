import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { SinceHereNotice } from '@/features/orders/lists/components/since-here'
import { hasNewWords, type SinceHere } from '@/features/orders/lists/since-here'
import type { OrderView } from '@/features/orders/queries'
import { startingSide } from '@/features/orders/rules'
import { isUnion } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

type Draft = Pick<OrderView, 'status' | 'sharedAt' | 'startedByParty' | 'lines'>

type DraftReadersProps = {
  order: Draft
  /** The news in it, in the place of those words. */
  since: SinceHere | null
  /** The page says already that it was shared just now. */
  isToldNow: boolean
}

/** The sides that see a draft, or what is new in it. */
export function DraftReaders({ order, since, isToldNow }: DraftReadersProps) {
  const t = useTranslations('orders.page')
  if (since && hasNewWords(since)) return <SinceHereNotice since={since} />
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
