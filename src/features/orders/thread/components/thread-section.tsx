import { useTranslations } from 'next-intl'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { Section } from '@/components/layout/section'
import { isOpen } from '@/features/orders/policy'
import type { OrderView } from '@/features/orders/queries'
import { answeredBy } from '@/features/orders/thread/answered-message'
import { MessageForm } from '@/features/orders/thread/components/message-form'
import { MessageList } from '@/features/orders/thread/components/message-list'
import { writableTo } from '@/features/orders/thread/policy'
import type { MessageView } from '@/features/orders/thread/queries'
import { reminderWords } from '@/features/orders/thread/reminder-words'
import { addressingSchema } from '@/features/orders/thread/schema'
import { waitingForStaff } from '@/features/orders/thread/unanswered'
import { stepMeanwhile } from '@/features/orders/whose-move/order-step'
import { isMoveOf } from '@/features/orders/whose-move/own-move'
import { dayOfDate } from '@/lib/dates'

type ThreadSectionProps = {
  order: OrderView
  actor: Actor
  messages: MessageView[]
  /** The first message that is new to the reader. */
  since?: { first: string | undefined } | null
  postKey: string
  /**
   * The audience that the reader answers, and which message. They may have come to remind the others. Or
   * they came to ask, or about a day of the delivery.
   */
  address: { svara?: unknown; pa?: unknown; paminn?: unknown; fraga?: unknown; tillfalle?: unknown }
  /** The words about that day. */
  aboutDay?: string
}

/**
 * The messages about the order, beside the agreement itself. A draft that is one side's own has no thread
 * yet.
 */
export function ThreadSection(props: ThreadSectionProps) {
  const { order, actor, messages, since, postKey, address, aboutDay } = props
  const t = useTranslations('orders.thread')
  const there = order.lines.filter(line => line.mark !== 'absent').map(line => line.party)
  const to = writableTo(actor, there)
  const own = isParty(actor) ? actor.party : null
  const written = messages.findLast(one => one.party === own)
  if (!isOpen(order)) return null
  const asked =
    to.find(one => one === addressingSchema.safeParse(address.svara).data) ??
    (isStaff(actor) ? waitingForStaff(messages) : undefined)
  const isAnswer = [address.paminn, address.fraga, address.tillfalle].every(one => one === undefined)
  const answered = asked && isAnswer ? answeredBy(actor, messages, { to: asked, id: address.pa }) : undefined
  // It stands over the field alone.
  const others = messages.filter(one => one !== answered)
  return (
    <Section id="trad" title={t('title')} lead={t('lead')}>
      <div className="flex flex-col gap-8">
        {others.length > 0 && (
          <MessageList
            messages={others}
            orderId={order.id}
            actor={actor}
            written={written?.id}
            first={since?.first}
          />
        )}
        {messages.length === 0 && <p className="text-ink-soft">{t('none')}</p>}
        {to.length > 0 && (
          <MessageForm
            orderId={order.id}
            to={to}
            answer={asked}
            answered={answered}
            party={own}
            body={address.paminn === undefined ? aboutDay : reminderOf(order, actor)}
            readersHint={aboutDay && t('dayReaders')}
            idempotencyKey={postKey}
            after={written?.id}
            leads={address.svara !== undefined}
            folded={
              own || isMoveOf(actor, order) ? (address.fraga === undefined ? 'write' : 'ask') : undefined
            }
          />
        )}
      </div>
    </Section>
  )
}

/** The words of a reminder. None where it is too early, or no longer asked for. */
function reminderOf(order: OrderView, actor: Actor): string | undefined {
  if (stepMeanwhile(actor, order)?.key !== 'remind') return undefined
  return reminderWords(order.deadlineOn && dayOfDate(order.deadlineOn))
}
