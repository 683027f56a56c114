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
import { useFormatter } from '@/messages/formatter'

const columns = ['order', 'state', 'mover', 'lastDay'] as const

type OrderOverviewProps = {
  orders: OrderListItem[]
  /** Its delivery asks the parties. */
  isAsked: (orderId: string) => boolean
}

/** All orders of the briefs, a row each. It says whose move it is in the same words to every reader. */
export function OrderOverview({ orders, isAsked }: OrderOverviewProps) {
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
            mover: isAsked(order.id) ? t('parties') : moverOf(order),
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
  return ({ move }: OrderListItem): string => {
    if (move.who === 'side') return capitalised(t(`side.${move.side}`), locale)
    if (move.who !== 'parties') return t('staff')
    return capitalised(format.list(move.parties.map(one => names(one))), locale)
  }
}
