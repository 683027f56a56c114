import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import type { OrderView } from '@/features/orders/queries'
import { CONFIRM_DAYS, isOverdue } from '@/features/orders/signing/deadline-rules'
import { can, phaseOf } from '@/features/orders/statuses'
import { dayOf, dayOfDate } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

/** While the parties sign: beside what has been done with the order, what comes once it is sent. */
export function SigningAhead({ order, reader }: { order: OrderView; reader: Actor }) {
  const t = useTranslations('orders.agreed')
  if (!isParty(reader) || phaseOf(order.status) !== 'signing' || order.changedParties.length > 0) return null
  return (
    <Section title={t('next')}>
      <StepsAhead order={order} lastDay={isOverdue(order, dayOf(reader.now)) ? null : order.deadlineOn} />
    </Section>
  )
}

type StepsAheadProps = {
  order: OrderView
  /** The last day to sign that has not passed. */
  lastDay?: Date | null
}

/** Before the staff have confirmed it, and after, when the days have a page that tells them. */
export function StepsAhead({ order, lastDay }: StepsAheadProps) {
  const t = useTranslations('orders.agreed')
  const locale = useLocale()
  const isSigned = phaseOf(order.status) !== 'signing'
  return (
    <ol className="max-w-measure list-decimal space-y-2 ps-5">
      {!isSigned && <li>{t('sign', { day: lastDay ? dayText(locale, dayOfDate(lastDay)) : 'none' })}</li>}
      {!isSigned || can(order, 'confirm') ? <BeforeConfirmed order={order} /> : <DaysTold order={order} />}
      <li>{t('follow')}</li>
    </ol>
  )
}

function DaysTold({ order: { deliveryId, service } }: { order: OrderView }) {
  const t = useTranslations('orders')
  return (
    <li>
      {t(service.isSelfLed ? 'agreed.selfLed' : 'agreed.days')}{' '}
      {deliveryId && <TextLink href={paths.delivery(deliveryId)}>{t('page.delivery')}</TextLink>}
    </li>
  )
}

function BeforeConfirmed({ order: { content, roundStartsOn, service } }: { order: OrderView }) {
  const t = useTranslations('orders.agreed')
  const locale = useLocale()
  const dayOr = (day: string | null) => (day ? dayText(locale, day) : 'none')
  const values = {
    round: dayOr(roundStartsOn),
    from: dayOr(content.periodFrom),
    to: dayOr(content.periodTo),
  }
  return (
    <>
      <li>{t('confirm', { days: CONFIRM_DAYS })}</li>
      <li>{service.isSelfLed ? t('selfLed') : t('plan', values)}</li>
    </>
  )
}
