import { useLocale, useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { SignOf } from '@/components/signs/sign-of'
import { buttonClasses } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import { OrderSign } from '@/features/orders/components/order-sign'
import { StatusTag } from '@/features/orders/components/status-tag'
import { OrderTalk } from '@/features/orders/lists/components/order-talk'
import type { Told } from '@/features/orders/lists/met-rows'
import type { OrderListItem } from '@/features/orders/order-rows'
import { OwnAnswerText } from '@/features/orders/signing/components/own-answer-text'
import { SignBy } from '@/features/orders/signing/components/sign-by'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import { type OrderStep, stepMeanwhile, stepsFor } from '@/features/orders/whose-move/order-step'
import { paths } from '@/lib/paths'
import { quoteOf } from '@/lib/quote'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

type ListedOrder = OrderListItem & Told

export type OrderListProps = {
  orders: ListedOrder[]
  /** Shown where the reader works with several organisations. */
  withOrganisation?: boolean
  label: string
  reader: Actor
}

/** Each row that waits for the reader has its one thing to do. Of the others, a shared draft is read. */
export function OrderList({ orders, withOrganisation = false, label, reader }: OrderListProps) {
  return (
    <ul aria-label={label} className="rows sign-rows order-rows">
      {orders.map(order => (
        <OrderRow
          key={order.number}
          order={order}
          withOrganisation={withOrganisation}
          reader={reader}
          steps={
            order.isOwn ? stepsFor(reader, order) : [stepMeanwhile(reader, order)].flatMap(one => one ?? [])
          }
        />
      ))}
    </ul>
  )
}

type OrderRowProps = {
  order: ListedOrder
  withOrganisation: boolean
  reader: Actor
  /** The first is the one to do. */
  steps: OrderStep[]
}

function OrderRow({ order, withOrganisation, reader, steps }: OrderRowProps) {
  const t = useTranslations('orders')
  const locale = useLocale()
  const nameId = `avrop-${order.number}`
  return (
    <li>
      <SignOf service={order.service} />
      <div>
        <div>
          <TextLink {...(steps.length > 0 && { id: nameId })} href={paths.order(order.id)}>
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
        {order.newVersion && (
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
        {steps.map(({ key, href }) => {
          // The browser's own way to a place on the page gives it focus.
          const Way = href.includes('#') ? 'a' : Link
          return (
            <Way key={key} href={href} aria-describedby={nameId} className={buttonClasses('secondary')}>
              {t(`step.${key}`, { version: order.versionNumber })}
            </Way>
          )
        })}
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
function Where({
  order: { units, organisation },
  withOrganisation,
}: Omit<OrderRowProps, 'reader' | 'steps'>) {
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
