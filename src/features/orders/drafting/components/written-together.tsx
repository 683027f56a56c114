import { useLocale, useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { Notice } from '@/components/ui/notice'
import { sideToWrite } from '@/features/orders/drafting/effects'
import { isWritten } from '@/features/orders/drafting/last-writer'
import { whyToCorrect } from '@/features/orders/drafting/sent-back'
import type { OrderView } from '@/features/orders/queries'
import { questionOf } from '@/features/orders/thread/commented'
import { sideOf } from '@/lib/party'
import { formatterIn } from '@/messages/formatter'

/** Of a draft that both sides write: that they do, and who wrote or commented last. */
export function WrittenTogether({ order, reader }: { order: OrderView; reader: PartyActor }) {
  const t = useTranslations('orders')
  const party = useTranslations('common.party')
  const format = formatterIn(useLocale())
  if (!order.sharedAt) return null
  const other = sideToWrite(order.events)
  const whose = other === sideOf(reader.party) ? 'own' : (other ?? 'none')
  const last = order.events.findLast(event => isWritten(event) || questionOf(event))
  return (
    <Notice className="[body:has([data-compare])_&]:hidden [body:has([data-over])_&]:hidden">
      {t('page.shared')}
      {last?.party && (
        <>
          {' '}
          {t('edit.lastWritten', {
            party: party(last.party),
            question: questionOf(last) ?? 'none',
            when: format.dateTime(last.occurredAt, { dateStyle: 'long', timeStyle: 'short' }),
          })}
        </>
      )}
      {other && !whyToCorrect(order) && ` ${t('edit.effects.untilBoth', { whose })}`}
    </Notice>
  )
}
