import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { cache, type ReactNode } from 'react'
import type { StaffActor } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { Notice } from '@/components/ui/notice'
import { OrderLead } from '@/features/orders/components/order-lead'
import { GroupNotice } from '@/features/orders/content/components/group-notice'
import { OrderContentSection } from '@/features/orders/content/components/order-content-section'
import { nearStartOf } from '@/features/orders/content/near-start'
import { SafetyNotice } from '@/features/orders/drafting/components/safety-notice'
import { findOrderPage } from '@/features/orders/find-order-page'
import { ParticularsSection } from '@/features/orders/particulars/components/particulars-section'
import type { OrderView } from '@/features/orders/queries'
import { DeadlineText } from '@/features/orders/signing/components/deadline-text'
import { PartyList } from '@/features/orders/signing/components/party-list'
import { can } from '@/features/orders/statuses'
import { MessageForm } from '@/features/orders/thread/components/message-form'
import { MessageList } from '@/features/orders/thread/components/message-list'
import { answerTo, writableTo } from '@/features/orders/thread/policy'
import { listMessages } from '@/features/orders/thread/queries'
import { LeadingFacts } from '@/features/orders/whose-move/components/leading-facts'
import { StaffChoices } from '@/features/orders/whose-move/components/staff-choices'
import { type Day, dayOf } from '@/lib/dates'

type OrderDutyProps = { actor: StaffActor; orderId: string }

const findOrder = ({ actor, orderId }: OrderDutyProps) =>
  findOrderPage(actor, Promise.resolve({ id: orderId }))

/** Both columns read them. */
const findMessages = cache(listMessages)

/** The order as the staff read it before they act. */
export async function OrderReading(props: OrderDutyProps) {
  const order = await findOrder(props)
  return (
    <>
      <LeadingFacts order={order} />
      <OrderLead order={order} />
      {can(order, 'confirm') && (
        <>
          <GroupNotice order={order} reader="staff" />
          <SafetyNotice content={order.content} toConfirm />
          <NearStart order={order} today={dayOf(props.actor.now)} />
        </>
      )}
      <OrderContentSection order={order} />
      <Parties order={order} />
      <ParticularsSection order={order} mayEdit={false} />
    </>
  )
}

/** The same of an order's messages. */
export async function ThreadReading({ messageId, ...props }: OrderDutyProps & { messageId: string }) {
  const [order, messages] = await Promise.all([findOrder(props), findMessages(props.actor, props.orderId)])
  return (
    <>
      <LeadingFacts order={order} />
      <Messages>
        <MessageList messages={messages} actor={props.actor} open={messageId} />
      </Messages>
      <OrderContentSection order={order} />
    </>
  )
}

function Messages({ children }: { children: ReactNode }) {
  return <Section title={useTranslations('orders')('thread.title')}>{children}</Section>
}

/** The staff's choices with an order, beside confirming it. */
export async function OrderAct(props: OrderDutyProps) {
  const order = await findOrder(props)
  const today = dayOf(props.actor.now)
  return (
    <>
      <DeadlineText order={order} reader={props.actor} />
      <StaffChoices order={order} today={today} />
    </>
  )
}

/** The answer to a party's message, under its words. */
export async function AnswerAct({ messageId, ...props }: OrderDutyProps & { messageId: string }) {
  const [order, messages] = await Promise.all([findOrder(props), findMessages(props.actor, props.orderId)])
  const message = messages.find(({ id }) => id === messageId)
  const there = order.lines.filter(line => line.mark !== 'absent').map(line => line.party)
  const to = writableTo(props.actor, there)
  // Those who read the question come first, and are chosen.
  const readers = message && answerTo(props.actor, message)
  const [asked, others] = [to.filter(one => one === readers), to.filter(one => one !== readers)]
  return (
    <MessageForm
      orderId={order.id}
      to={[...asked, ...others]}
      answer={asked[0]}
      answered={message}
      party={null}
      idempotencyKey={randomUUID()}
      after={messages.findLast(one => one.party === null)?.id}
    />
  )
}

/** Says how little time there is to arrange the delivery. */
function NearStart({ order, today }: { order: OrderView; today: Day }) {
  const t = useTranslations('orders')
  const near = nearStartOf(order.content, today, useLocale())
  return near && <Notice title={t('nearStart', near)} />
}

function Parties({ order }: { order: OrderView }) {
  const t = useTranslations('orders.page')
  return (
    <Section title={t('parties')}>
      <PartyList lines={order.lines} isSent={order.versionNumber > 0} unmanned={order.unmanned} />
    </Section>
  )
}
