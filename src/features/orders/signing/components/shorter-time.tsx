import { useLocale, useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderListItem } from '@/features/orders/order-rows'
import { isShortened, signingDays } from '@/features/orders/signing/deadline-rules'
import { type Day, dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { countWorkingDays } from '@/lib/working-days'

type ShorterTimeProps = {
  order: Pick<OrderListItem, 'content' | 'roundStartsOn'>
  sentOn: Day
  lastDay: Day
  reader: Actor
}

/**
 * At a last day that comes sooner than usual. It tells the days from sending, and the start that explains them. One that
 * has passed explains nothing.
 */
export function ShorterTime({
  order: { content, roundStartsOn },
  sentOn,
  lastDay,
  reader,
}: ShorterTimeProps) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const startsOn = roundStartsOn ?? content.periodFrom
  if (!startsOn || startsOn < dayOf(reader.now) || !isShortened(sentOn, lastDay, startsOn)) return null
  const values = {
    days: countWorkingDays(sentOn, lastDay),
    usual: signingDays.usual,
    from: roundStartsOn ? 'round' : 'period',
    start: dayText(locale, startsOn),
  }
  return (
    <p className="text-sm text-ink-soft">
      <Unbroken>{t('shorterTime', values)}</Unbroken>
    </p>
  )
}
