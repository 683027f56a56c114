import { useTranslations } from 'next-intl'
import { Timeline } from '@/components/ui/timeline'
import { type OrderKind, orderHappenings } from '@/features/orders/happenings'
import type { OrderView } from '@/features/orders/queries'
import { entryOf } from '@/lib/happenings/declare'
import { sharedFactsOf } from '@/lib/happenings/facts'
import { useFormatter } from '@/messages/formatter'

type OrderLogEvent = OrderView['events'][number]

/** The events of the order, from its log. A signature that stands is told by the list of parties. */
export function OrderTimeline({ order }: { order: Pick<OrderView, 'events' | 'lines'> }) {
  const format = useFormatter()
  const eventText = useEventText()
  const items = order.events
    .filter(event => !entryOf(orderHappenings, event.kind)?.quiet && !isShownByParty(order, event))
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
  if (kind !== ('order.signed' satisfies OrderKind)) return false
  return lines.some(line => line.party === party && line.actedAt?.getTime() === occurredAt.getTime())
}

function useEventText() {
  const t = useTranslations('orders')
  const say = useTranslations('happenings')
  return (event: OrderLogEvent): string => {
    const who = event.party ? t(`partyTitle.${event.party}`) : t('staff')
    const line = `${event.kind}.line` as 'order.sent.line'
    const { version = 0 } = sharedFactsOf(event.facts)
    return say.has(line) ? say(line, { who, version }) : t('event.other', { who })
  }
}
