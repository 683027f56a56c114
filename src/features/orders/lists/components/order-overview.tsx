import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { WithSign } from '@/components/signs/with-sign'
import { Table } from '@/components/ui/table'
import { StatusTag } from '@/features/orders/components/status-tag'
import { briefOf } from '@/features/orders/lists/components/order-brief'
import type { OrderListItem } from '@/features/orders/order-rows'
import { capitalised } from '@/lib/capitalised'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import type { Party } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

const columns = ['order', 'state', 'mover', 'lastDay'] as const

type OrderOverviewProps = {
  orders: OrderListItem[]
  /** The parties that its delivery waits for an answer from; undefined where it asks nobody. */
  awaitedOf: (orderId: string) => readonly Party[] | undefined
}

/** All orders of the briefs, a row each. It says whose move it is in the same words to every reader. */
export function OrderOverview({ orders, awaitedOf }: OrderOverviewProps) {
  const t = useTranslations('orders.brief')
  const locale = useLocale()
  const moverOf = useMover()
  return (
    <Section title={t('overview')}>
      <Table
        caption={t('overview')}
        captionHidden
        columns={columns.map(name => ({ name, label: t(name) }))}
        rows={orders.map(order => ({
          key: order.number,
          cells: {
            order: (
              <WithSign service={order.service}>
                <a className="link" href={`#${briefOf(order)}`}>
                  {t('title', { number: order.number, service: textIn(locale, order.service.name) })}
                </a>
              </WithSign>
            ),
            state: <StatusTag status={order.status} isBeingChanged={order.isBeingChanged} />,
            mover: moverOf(order, awaitedOf(order.id)),
            lastDay: order.deadlineOn ? dayText(locale, dayOf(order.deadlineOn)) : '–',
          },
        }))}
      />
    </Section>
  )
}

function useMover() {
  const t = useTranslations('orders')
  const names = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  return ({ move, status }: OrderListItem, awaited: readonly Party[] | undefined): string => {
    const parties = awaited ?? (move.who === 'parties' ? move.parties : [])
    if (parties.length > 0) return capitalised(format.list(parties.map(one => names(one))), locale)
    // A draft that one side keeps to itself is not in the papers.
    if (status === 'draft') return t('brief.bothSides')
    if (move.who !== 'side' || awaited) return t('staff')
    return move.party ? t(`partyTitle.${move.party}`) : capitalised(t(`side.${move.side}`), locale)
  }
}
