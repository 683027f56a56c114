import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { OrderView } from '@/features/orders/queries'

const sentBack = new Set(['order.returned', 'order.round_moved', 'order.round_cancelled'])

/** Why a returned order came back, in the words of whoever sent it back. */
export function CorrectionNotice({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  if (order.status !== 'returned') return null
  const [latest] = order.versions
  const declined = order.declines.find(one => one.versionId === latest?.id)
  const returned = order.events.findLast(event => sentBack.has(event.kind))
  const reason = declined?.reason ?? returned?.texts.find(text => text.field === 'reason')?.text
  if (!reason) return null
  return (
    <Notice tone="warning" title={t('edit.corrections')}>
      {declined && latest && (
        <p>{t('edit.declinedBy', { party: t(`partyTitle.${declined.party}`), version: latest.number })}</p>
      )}
      <p className="whitespace-pre-line">{reason}</p>
    </Notice>
  )
}
