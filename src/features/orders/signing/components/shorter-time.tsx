import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderListItem } from '@/features/orders/order-rows'
import { isShortened, signingDays } from '@/features/orders/signing/deadline-rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { countWorkingDays } from '@/lib/working-days'

type ShorterTimeProps = {
  order: Pick<OrderListItem, 'content' | 'roundStartsOn'>
  sentOn: Day
  lastDay: Day
  /** The day itself, where it does not stand above. */
  day?: ReactNode
}

/** At a last day that comes sooner than usual: how many days it gives, and the start that explains it. */
export function ShorterTime({ order: { content, roundStartsOn }, sentOn, lastDay, day }: ShorterTimeProps) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const startsOn = roundStartsOn ?? content.periodFrom
  if (!startsOn || !isShortened(sentOn, lastDay, startsOn)) return null
  const values = {
    days: countWorkingDays(sentOn, lastDay),
    usual: signingDays.usual,
    from: roundStartsOn ? 'round' : 'period',
    start: dayText(locale, startsOn),
  }
  return (
    <p className="text-sm text-ink-soft">
      {day && <>{day}. </>}
      <Unbroken>{t('shorterTime', values)}</Unbroken>{' '}
      {/* Above the text that is signed, a phone has room for the need before any press. */}
      <span className={day ? 'max-sm:hidden' : undefined}>
        <Unbroken>{t('shorterWhy', values)}</Unbroken>
      </span>
    </p>
  )
}
