import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderListItem } from '@/features/orders/order-rows'
import { isOverdue, nearness } from '@/features/orders/signing/deadline-rules'
import { phaseOf } from '@/features/orders/statuses'
import { capitalised } from '@/lib/capitalised'
import { dayOf, dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { useFormatter } from '@/messages/formatter'

type SignByProps = {
  order: Pick<OrderListItem, 'status' | 'deadlineOn' | 'awaited'>
  reader: Actor
  /** Says what comes after the day too. In a list it would stand longer than all else. */
  isExplained?: boolean
}

/** The last day to sign: a request to those whose signature is awaited. Others read whose it is. */
export function SignBy({ order: { status, deadlineOn, awaited }, reader, isExplained = false }: SignByProps) {
  const t = useTranslations('orders')
  const name = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  if (phaseOf(status) !== 'signing' || !deadlineOn) return null
  const today = dayOf(reader.now)
  const day = dayText(locale, dayOfDate(deadlineOn))
  if (isOverdue({ deadlineOn }, today)) {
    return (
      <p className="font-semibold text-cloudberry">
        <Unbroken>{t('signByPassed', { day })}</Unbroken>
      </p>
    )
  }
  const when = nearness({ deadlineOn }, today)
  if (isParty(reader) && reader.canSign && awaited.includes(reader.party)) {
    return (
      <p className="font-semibold">
        <Unbroken>{t('signBy', { when, day })}</Unbroken>
      </p>
    )
  }
  if (when === 'later') {
    return (
      <p>
        <Unbroken>{t('signByOther', { day })}</Unbroken>
      </p>
    )
  }
  const parties = capitalised(format.list(awaited.map(party => name(party))), locale)
  return (
    <>
      <p className="font-semibold">{t('signByOthers', { when, parties })}</p>
      {isExplained && <p className="text-sm text-ink-soft">{t('signByAfter')}</p>}
    </>
  )
}
