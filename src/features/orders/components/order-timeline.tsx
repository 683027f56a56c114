import { useTranslations } from 'next-intl'
import { Timeline } from '@/components/ui/timeline'
import type { OrderView } from '@/features/orders/queries'
import { useFormatter } from '@/messages/formatter'

type OrderLogEvent = OrderView['events'][number]

/** Saving is no news, and messages stand in the thread, to those whom they are for. */
const quietKinds = new Set(['order.saved', 'order.message_posted'])

/** What has happened to the order, from its log. A signature that stands is told by the list of parties. */
export function OrderTimeline({ order }: { order: Pick<OrderView, 'events' | 'lines'> }) {
  const format = useFormatter()
  const eventText = useEventText()
  const items = order.events
    .filter(event => !quietKinds.has(event.kind) && !isShownByParty(order, event))
    .map(event => ({
      key: event.id,
      title: eventText(event),
      at: format.dateTime(event.occurredAt, { dateStyle: 'long', timeStyle: 'short' }),
      body: event.texts.find(text => text.field === 'reason')?.text,
      state: 'done' as const,
    }))
  return <Timeline items={items} />
}

function isShownByParty({ lines }: Pick<OrderView, 'lines'>, { kind, party, occurredAt }: OrderLogEvent) {
  if (kind !== 'order.signed') return false
  return lines.some(line => line.party === party && line.actedAt?.getTime() === occurredAt.getTime())
}

function useEventText() {
  const t = useTranslations('orders')
  return (event: OrderLogEvent): string => {
    const who = event.party ? t(`partyTitle.${event.party}`) : t('staff')
    const key = `event.${event.kind.replace('.', '_')}` as 'event.order_sent'
    const version = Number((event.facts as { version?: number }).version ?? 0)
    return t.has(key) ? t(key, { who, version }) : t('event.other', { who })
  }
}
