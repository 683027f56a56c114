import { useLocale, useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { otherSender } from '@/features/orders/signing/own-answer'
import { capitalised } from '@/lib/capitalised'
import { dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import type { Party } from '@/lib/party'
import type { Locale } from '@/messages/messages'

type TakenBackNextProps = { order: Pick<OrderView, 'versions' | 'deadlineOn'>; own: Party }

/** To one who took the party's signature back: the party that has been told, and what can be done now. */
export function TakenBackNext({ order: { versions, deadlineOn }, own }: TakenBackNextProps) {
  const t = useTranslations('orders')
  const party = useTranslations('common.party')
  const locale: Locale = useLocale()
  const sender = otherSender(versions, own)
  const told = sender ? capitalised(party(sender), locale) : 'none'
  const day = deadlineOn ? dayText(locale, dayOfDate(deadlineOn)) : 'none'
  return (
    <p>
      <Unbroken>{t('takenBackNext', { told, day })}</Unbroken>
    </p>
  )
}
