import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { LastDay } from '@/components/ui/last-day'
import type { OrderListItem } from '@/features/orders/order-rows'
import { isOverdue, nearness } from '@/features/orders/signing/deadline-rules'
import { phaseOf } from '@/features/orders/statuses'
import { capitalised } from '@/lib/capitalised'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { useFormatter } from '@/messages/formatter'

type SignByProps = {
  order: Pick<OrderListItem, 'status' | 'deadlineOn' | 'awaited'>
  reader: Actor
  /** Says what comes after a day ahead too. In a list it would stand longer than all else. */
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
  const awaits = format.list(awaited.map(party => name(party)))
  const isOwn = isParty(reader) && reader.canSign && awaited.includes(reader.party)
  if (isOverdue({ deadlineOn }, today)) {
    const who = { whose: isOwn ? 'own' : 'other', parties: capitalised(awaits, locale) }
    return (
      <>
        <LastDay isPast>{t('signByPassed', { day })}</LastDay>
        {(isExplained || isParty(reader)) && (
          <p className="text-sm text-ink-soft">{t('signByPassedAfter', who)}</p>
        )}
      </>
    )
  }
  const when = nearness({ deadlineOn }, today)
  if (isOwn) {
    return (
      <LastDay isPast={false} isOwn>
        {t('signBy', { when, day })}
      </LastDay>
    )
  }
  if (when === 'later') return <LastDay isPast={false}>{t('signByOther', { day })}</LastDay>
  return (
    <>
      <p className="font-semibold">{t('signByOthers', { when, parties: capitalised(awaits, locale) })}</p>
      {isExplained && <p className="text-sm text-ink-soft">{t('signByAfter', { parties: awaits })}</p>}
    </>
  )
}

/** The same to one who is to sign, in the few words that a phone's bar has room for. */
export function SignByShort({ deadlineOn, today }: { deadlineOn: Date; today: Day }) {
  const t = useTranslations('orders.sign')
  const locale = useLocale()
  const isPast = isOverdue({ deadlineOn }, today)
  const day = dayText(locale, dayOfDate(deadlineOn))
  return (
    <LastDay isPast={isPast} isOwn isInline>
      {t('bar', { when: isPast ? 'past' : nearness({ deadlineOn }, today), day })}
    </LastDay>
  )
}
