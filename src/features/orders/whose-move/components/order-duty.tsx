import { randomUUID } from 'node:crypto'
import { useTranslations } from 'next-intl'
import type { StaffActor } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { OrderLead } from '@/features/orders/components/order-lead'
import { GroupNotice } from '@/features/orders/content/components/group-notice'
import { OrderContentSection } from '@/features/orders/content/components/order-content-section'
import { findOrderPage } from '@/features/orders/find-order-page'
import { ParticularsSection } from '@/features/orders/particulars/components/particulars-section'
import type { OrderView } from '@/features/orders/queries'
import { DeadlineText } from '@/features/orders/signing/components/deadline-text'
import { PartyList } from '@/features/orders/signing/components/party-list'
import { can } from '@/features/orders/statuses'
import { MessageForm } from '@/features/orders/thread/components/message-form'
import { MessageList } from '@/features/orders/thread/components/message-list'
import { writableTo } from '@/features/orders/thread/policy'
import { listMessages } from '@/features/orders/thread/queries'
import { StaffChoices } from '@/features/orders/whose-move/components/staff-choices'
import { dayOf } from '@/lib/dates'
import type { Party } from '@/lib/party'

type OrderDutyProps = { actor: StaffActor; orderId: string }

const findOrder = ({ actor, orderId }: OrderDutyProps) =>
  findOrderPage(actor, Promise.resolve({ id: orderId }))

/** The order as the staff read it before they act. */
export async function OrderReading(props: OrderDutyProps) {
  const order = await findOrder(props)
  return (
    <>
      <OrderLead order={order} />
      {can(order, 'confirm') && <GroupNotice order={order} reader="staff" />}
      <OrderContentSection order={order} />
      <Parties order={order} />
      <ParticularsSection order={order} mayEdit={false} />
    </>
  )
}

/** The same of an order's messages. */
export async function ThreadReading(props: OrderDutyProps) {
  const [order, messages] = await Promise.all([findOrder(props), listMessages(props.actor, props.orderId)])
  return (
    <>
      <MessageList messages={messages} orderId={order.id} actor={props.actor} />
      <OrderContentSection order={order} />
    </>
  )
}

/** The staff's choices with an order, beside confirming it. */
export async function OrderAct(props: OrderDutyProps) {
  const order = await findOrder(props)
  const today = dayOf(props.actor.now)
  return (
    <>
      <DeadlineText order={order} today={today} />
      <StaffChoices order={order} today={today} />
    </>
  )
}

/** The answer to a party's message. */
export async function AnswerAct({ party, ...props }: OrderDutyProps & { party: Party | null }) {
  const order = await findOrder(props)
  const there = order.lines.filter(line => line.mark !== 'absent').map(line => line.party)
  return (
    <MessageForm
      orderId={order.id}
      to={writableTo(props.actor, there)}
      answer={party ?? undefined}
      party={null}
      idempotencyKey={randomUUID()}
      isFolded={false}
    />
  )
}

function Parties({ order }: { order: OrderView }) {
  const t = useTranslations('orders.page')
  return (
    <Section title={t('parties')}>
      <PartyList lines={order.lines} isSent={order.versionNumber > 0} unmanned={order.unmanned} />
    </Section>
  )
}
