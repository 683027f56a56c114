import { useLocale, useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { SignOf } from '@/components/signs/sign-of'
import { TextLink } from '@/components/ui/text-link'
import { OrderSign } from '@/features/orders/components/order-sign'
import { StatusTag } from '@/features/orders/components/status-tag'
import { DeclinedRow } from '@/features/orders/lists/components/declined-row'
import { OrderTalk } from '@/features/orders/lists/components/order-talk'
import { RowNews } from '@/features/orders/lists/components/row-news'
import { type ReceiptView, RowReceipt } from '@/features/orders/lists/components/row-receipt'
import { RowSteps } from '@/features/orders/lists/components/row-steps'
import type { Told } from '@/features/orders/lists/met-rows'
import { rowSteps } from '@/features/orders/lists/row-steps'
import type { OrderListItem } from '@/features/orders/order-rows'
import { SignBy } from '@/features/orders/signing/components/sign-by'
import { LateText } from '@/features/orders/whose-move/components/late-text'
import type { AskedInDelivery } from '@/features/orders/whose-move/components/next-step'
import { TurnText } from '@/features/orders/whose-move/components/turn-text'
import type { OrderStep } from '@/features/orders/whose-move/order-step'
import { paths } from '@/lib/paths'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

type ListedOrder = OrderListItem & Told

export type OrderListProps = {
  orders: ListedOrder[]
  /** Shown where the reader works with several organisations. */
  withOrganisation?: boolean
  label: string
  reader: Actor
  askedOf?: AskedOf
  /** The first that waits for the reader has the page's primary step. */
  leads?: boolean
  /** Each row leads to its receipt too: in a list of what is agreed, or signed by the reader's party. */
  receipts?: ReceiptView
}

/** Answers for the row of this name if its delivery asks something of the reader's party. `leads`: it is the page's step. */
export type AskedOf = (orderId: string, nameId: string, leads?: boolean) => AskedInDelivery | null

/** Each row that waits for the reader has its one thing to do. Of the others, a shared draft is read. */
export function OrderList(props: OrderListProps) {
  const { orders, withOrganisation = false, label, reader, askedOf, leads, receipts } = props
  const first = leads && orders.find(order => waitsForReader(order, askedOf))
  return (
    <ul aria-label={label} className="rows sign-rows order-rows">
      {orders.map(order => (
        <OrderRow
          key={order.number}
          order={order}
          withOrganisation={withOrganisation}
          reader={reader}
          asked={askedOf?.(order.id, nameIdOf(order), order === first && !order.isOwn) ?? null}
          isFirst={order === first}
          steps={rowSteps(reader, order)}
          receipts={order.lines.length > 0 ? receipts : undefined}
        />
      ))}
    </ul>
  )
}

type OrderRowProps = {
  order: ListedOrder
  withOrganisation: boolean
  reader: Actor
  isFirst: boolean
  /** The first is the one to do. */
  steps: OrderStep[]
  asked: AskedInDelivery | null
  receipts: ReceiptView | undefined
}

const nameIdOf = ({ number }: Pick<ListedOrder, 'number'>) => `avrop-${number}`

/** By its own turn, or by what its delivery asks. */
export function waitsForReader(
  order: Pick<ListedOrder, 'id' | 'number' | 'isOwn'>,
  askedOf?: AskedOf,
): boolean {
  return order.isOwn || Boolean(askedOf?.(order.id, nameIdOf(order))?.press)
}

function OrderRow({ order, withOrganisation, reader, isFirst, steps, asked, receipts }: OrderRowProps) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const nameId = nameIdOf(order)
  return (
    <li>
      <SignOf service={order.service} />
      <div>
        <div>
          <TextLink
            {...((steps.length > 0 || asked?.press || receipts) && { id: nameId })}
            href={paths.order(order.id)}
          >
            {order.service.name[locale]}
          </TextLink>
          <StatusTag
            status={order.status}
            isEarlier={order.earlierOn !== null}
            isBeingChanged={order.isBeingChanged}
          />
        </div>
        <Where {...{ order, withOrganisation }} />
        <SignBy order={order} reader={reader} />
        <LateText order={order} reader={reader} />
        {asked?.lastDay}
        <RowNews order={order} />
        {order.answered && <p>{t('list.answers', order.answered)}</p>}
        <OrderTalk order={order} />
        <p className="order-move">
          <OrderSign lines={order.lines} />
          <span>
            {asked?.text ?? <TurnText order={order} reader={reader} />}
            {` ${t('number', { number: order.number })}.`}
          </span>
        </p>
        {order.declined && <DeclinedRow declined={order.declined} reader={reader} />}
        {asked?.press}
        <RowSteps order={order} steps={steps} leads={isFirst} describedBy={nameId} />
        {receipts && <RowReceipt {...{ order, reader }} view={receipts} describedBy={nameId} />}
      </div>
    </li>
  )
}

/** The units that it is for, and the organisation where the reader has several. */
function Where({ order, withOrganisation }: Pick<OrderRowProps, 'order' | 'withOrganisation'>) {
  const { units, organisation } = order
  const format = useFormatter()
  if (units.length === 0 && !withOrganisation) return null
  return (
    <p>
      <span lang={WRITTEN_IN}>{format.list(units)}</span>
      {units.length > 0 && withOrganisation && ', '}
      {withOrganisation && organisation.name}
    </p>
  )
}
