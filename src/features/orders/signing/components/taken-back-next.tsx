import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'
import type { Locale } from '@/messages/messages'

type TakenBackNextProps = { order: Pick<OrderView, 'id' | 'deadlineOn'> }

/** To one who took the party's signature back: that the others have been told, and what can be done now. */
export function TakenBackNext({ order: { id, deadlineOn } }: TakenBackNextProps) {
  const t = useTranslations('orders')
  const locale: Locale = useLocale()
  const day = deadlineOn ? dayText(locale, dayOfDate(deadlineOn)) : 'none'
  return (
    <>
      <p>
        <Unbroken>{t('takenBackNext', { day })}</Unbroken>
      </p>
      <TextLink href={paths.declineOrder(id)}>{t('sign.decline')}</TextLink>
    </>
  )
}
