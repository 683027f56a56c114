import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { WithSign } from '@/components/signs/with-sign'
import { LastDay } from '@/components/ui/last-day'
import { Table } from '@/components/ui/table'
import { Unbroken } from '@/components/ui/unbroken'
import type { ServiceFace } from '@/features/catalogue/face-queries'
import { StatusTag } from '@/features/orders/components/status-tag'
import {
  type AskedOf,
  useMoverForAll,
  usePartiesText,
} from '@/features/orders/lists/components/mover-for-all'
import { briefOf } from '@/features/orders/lists/components/order-brief'
import type { OrderListItem } from '@/features/orders/order-rows'
import type { LastInDraft } from '@/features/orders/rules'
import type { OrderStatus } from '@/features/orders/statuses'
import { lateWith } from '@/features/orders/whose-move/late-rules'
import { type Day, dayOf, nearnessOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import type { Party } from '@/lib/party'
import { withSoftHyphens } from '@/lib/soft-hyphens'

const columns = ['order', 'state', 'mover', 'lastDay'] as const

/**
 * A delivered order that still waits: for the parties' follow-up, or for the evaluation of those named in it. `href` leads
 * to its delivery.
 */
export type AskedAfterwards = {
  number: number
  service: ServiceFace
  status: OrderStatus
  deed: 'followUp' | 'evaluate'
  /** None where those named in the order are asked. */
  parties: readonly Party[]
  answerBy: Day | null
  href: string
}

type OrderOverviewProps = {
  orders: (OrderListItem & LastInDraft)[]
  afterwards: AskedAfterwards[]
  askedOf: AskedOf
  now: Date
}

/**
 * All orders of the briefs, a row each, and then the delivered ones. It says whose move it is in the same words to every
 * reader. The last day comes with its deed. One that is late has none, and says so with its state.
 */
export function OrderOverview({ orders, afterwards, askedOf, now }: OrderOverviewProps) {
  const t = useTranslations('orders.brief')
  const moverOf = useMoverForAll(askedOf, now)
  const partiesText = usePartiesText()
  const lastDay = useLastDay(dayOf(now))
  return (
    <Section title={t('overview')}>
      <Table
        caption={t('overview')}
        captionHidden
        columns={columns.map(name => ({ name, label: t(name) }))}
        rows={[
          ...orders.map(order => ({
            key: order.number,
            cells: {
              order: <NamedOrder order={order} href={`#${briefOf(order)}`} />,
              state: (
                <>
                  <StatusTag status={order.status} isBeingChanged={order.isBeingChanged} />
                  {lateWith(order, dayOf(now)) && <LastDay isPast>{t('late')}</LastDay>}
                </>
              ),
              mover: <Unbroken>{moverOf(order)}</Unbroken>,
              lastDay: order.deadlineOn
                ? lastDay('sign', dayOf(order.deadlineOn))
                : lastDay('answer', askedOf(order.id)?.answerBy),
            },
          })),
          ...afterwards.map(({ status, deed, parties, answerBy, href, ...order }) => ({
            key: order.number,
            cells: {
              order: <NamedOrder order={order} href={href} />,
              state: <StatusTag status={status} />,
              mover: <Unbroken>{parties.length > 0 ? partiesText(parties) : t('named')}</Unbroken>,
              lastDay: lastDay(deed, answerBy),
            },
          })),
        ]}
      />
    </Section>
  )
}

type NamedOrderProps = { order: Pick<OrderListItem, 'number' | 'service'>; href: string }

function NamedOrder({ order: { number, service }, href }: NamedOrderProps) {
  const t = useTranslations('orders.brief')
  const name = textIn(useLocale(), service.name)
  return (
    <WithSign service={service}>
      <a className="link" href={href}>
        {withSoftHyphens(t('title', { number, service: name }))}
      </a>
    </WithSign>
  )
}

/** The last day, with what is to be done until then. One that has passed says so: paper is read on another day. */
function useLastDay(today: Day) {
  const t = useTranslations('orders.brief.until')
  const locale = useLocale()
  return (deed: 'sign' | 'answer' | 'followUp' | 'evaluate', day: Day | null | undefined): ReactNode => {
    if (!day) return '–'
    const when = day < today ? 'past' : nearnessOf(day, today)
    return (
      <LastDay isPast={day < today} isInline>
        {t(deed, { when, day: dayText(locale, day) })}
      </LastDay>
    )
  }
}
