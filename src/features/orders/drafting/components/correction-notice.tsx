import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { OrderKind } from '@/features/orders/happenings'
import type { OrderView } from '@/features/orders/queries'
import { dayText } from '@/lib/day-text'
import { sharedFactsOf } from '@/lib/happenings/facts'
import { WRITTEN_IN } from '@/lib/written'

const sentBack: ReadonlySet<string> = new Set<OrderKind>([
  'order.returned',
  'order.round_moved',
  'order.round_cancelled',
])

/** Why a returned order came back: the sender's reason, or a new start of its round. */
export function CorrectionNotice({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const locale = useLocale()
  if (order.status !== 'returned') return null
  const [latest] = order.versions
  const declined = order.declines.find(one => one.versionId === latest?.id)
  const since = order.events.slice(
    order.events.findLastIndex(event => event.kind === ('order.sent' satisfies OrderKind)),
  )
  const returned = since.findLast(event => sentBack.has(event.kind))
  const reason = declined?.reason ?? returned?.texts.find(text => text.field === 'reason')?.text
  const changed = since.findLast(event => event.kind === ('order.round_changed' satisfies OrderKind))
  const { startsOn } = sharedFactsOf(changed?.facts)
  if (!reason && !changed) return null
  return (
    <Notice tone="warning" title={t(reason ? 'edit.corrections' : 'edit.signAgain')}>
      {declined && latest && (
        <p>{t('edit.declinedBy', { party: t(`partyTitle.${declined.party}`), version: latest.number })}</p>
      )}
      {reason && (
        <p lang={WRITTEN_IN} className="whitespace-pre-line">
          {reason}
        </p>
      )}
      {startsOn && <p>{t('edit.newStart', { day: dayText(locale, startsOn) })}</p>}
    </Notice>
  )
}
