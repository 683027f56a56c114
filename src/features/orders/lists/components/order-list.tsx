import { useLocale, useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { SignOf } from '@/components/signs/sign-of'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import { OrderSign } from '@/features/orders/components/order-sign'
import { StatusTag } from '@/features/orders/components/status-tag'
import { OrderTalk } from '@/features/orders/lists/components/order-talk'
import type { NewVersion } from '@/features/orders/lists/new-version'
import type { Talk } from '@/features/orders/lists/talk'
import type { OrderListItem } from '@/features/orders/order-rows'
import { OwnAnswerText } from '@/features/orders/signing/components/own-answer-text'
import { SignBy } from '@/features/orders/signing/components/sign-by'
import { phaseOf } from '@/features/orders/statuses'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import { type OrderStep, stepFor, stepMeanwhile } from '@/features/orders/whose-move/order-step'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { quoteOf } from '@/lib/quote'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

type ListedOrder = OrderListItem & Partial<Talk> & { newVersion?: NewVersion | null }

export type OrderListProps = {
  orders: ListedOrder[]
  /** Shown where the reader works with several organisations. */
  withOrganisation?: boolean
  label: string
  reader: Actor
  /** They wait for the reader: each row then has its one thing to do. Of the others, a shared draft is read. */
  isOwn?: boolean
}

export function OrderList({ orders, withOrganisation = false, label, reader, isOwn }: OrderListProps) {
  return (
    <ul aria-label={label} className="rows sign-rows order-rows">
      {orders.map(order => (
        <OrderRow
          key={order.number}
          order={order}
          withOrganisation={withOrganisation}
          reader={reader}
          step={isOwn ? stepFor(reader, order) : stepMeanwhile(reader, order)}
        />
      ))}
    </ul>
  )
}

type OrderRowProps = {
  order: ListedOrder
  withOrganisation: boolean
  reader: Actor
  step: OrderStep | null
}

function OrderRow({ order, withOrganisation, reader, step }: OrderRowProps) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const nameId = `avrop-${order.number}`
  return (
    <li>
      <SignOf service={order.service} />
      <div>
        <div>
          <TextLink {...(step && { id: nameId })} href={paths.order(order.id)}>
            {order.service.name[locale]}
          </TextLink>
          <StatusTag status={order.status} isEarlier={order.earlierOn !== null} />
        </div>
        <Where {...{ order, withOrganisation }} />
        {order.newVersion != null && (
          <p className="font-semibold">
            {t('newVersion', { changes: order.newVersion.changes })}{' '}
            <OwnAnswerText answer={order.newVersion.answer} />
          </p>
        )}
        <OrderTalk order={order} />
        <p className="order-move">
          <OrderSign lines={order.lines} />
          <span>
            <MoveText order={order} actor={reader} />
            {` ${t('number', { number: order.number })}.`}
          </span>
        </p>
        <Declined order={order} />
        {phaseOf(order.status) === 'signing' && order.deadlineOn && (
          <SignBy deadlineOn={order.deadlineOn} today={dayOf(reader.now)} isOwn={step?.key === 'sign'} />
        )}
        {step && (
          <ButtonLink href={step.href} aria-describedby={nameId} className="mt-3">
            {t(`step.${step.key}`)}
          </ButtonLink>
        )}
      </div>
    </li>
  )
}

/** The party that declined, and the beginning of its reason. */
function Declined({ order: { declined } }: Pick<OrderRowProps, 'order'>) {
  const t = useTranslations('orders')
  if (!declined) return null
  return (
    <p className="max-w-measure">
      <Unbroken>{t('list.declined', { party: t(`partyTitle.${declined.party}`) })}</Unbroken>{' '}
      <q lang={WRITTEN_IN} className="wrap-anywhere">
        {quoteOf(declined.reason)}
      </q>
    </p>
  )
}

/** The units that it is for, and the organisation where the reader has several. */
function Where({ order: { units, organisation }, withOrganisation }: Omit<OrderRowProps, 'reader' | 'step'>) {
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
