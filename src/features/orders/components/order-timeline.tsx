import { useTranslations } from 'next-intl'
import { Timeline } from '@/components/ui/timeline'
import { Unbroken } from '@/components/ui/unbroken'
import { ReplacedText } from '@/features/orders/drafting/components/replaced-text'
import { isWritten } from '@/features/orders/drafting/last-writer'
import { replacedTextOf } from '@/features/orders/drafting/replaced-texts'
import { type OrderKind, orderHappenings } from '@/features/orders/happenings'
import type { OrderView } from '@/features/orders/queries'
import { questionOf } from '@/features/orders/thread/commented'
import { dayOf } from '@/lib/dates'
import { entryOf } from '@/lib/happenings/declare'
import { factsOf, sharedFactsOf } from '@/lib/happenings/facts'
import type { Party } from '@/lib/party'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

type OrderLogEvent = OrderView['events'][number]

const SAVED: OrderKind = 'order.saved'
/** Done over and over while both sides write. */
const drafting: ReadonlySet<string> = new Set<OrderKind>([SAVED, 'order.commented'])
/** From then on both sides write. */
const opening: ReadonlySet<string> = new Set<OrderKind>(['order.shared', 'order.sent'])

type OrderTimelineProps = {
  order: Pick<OrderView, 'id' | 'events' | 'partyDrafts'>
  /** The reader's own party, which writes in the draft. Its deeds are told to it as its own. */
  own?: Party
}

/** The events of the order, from its log. The parties of a draft find the texts there that were replaced in it. */
export function OrderTimeline({ order, own }: OrderTimelineProps) {
  const format = useFormatter()
  const eventText = useEventText(own)
  const latest = useLatest()
  const items = toldOf(order.events).map(({ event, times }) => ({
    title: <Unbroken>{eventText(event)}</Unbroken>,
    at: latest(times, {
      kind: questionOf(event) ? 'comment' : 'text',
      when: format.dateTime(event.occurredAt, { dateStyle: 'long', timeStyle: 'short' }),
    }),
    body: reasonOf(event) ?? (own && replacedIn(order, event)),
  }))
  return <Timeline items={items} />
}

/** `times`: how many events the line tells of. */
type Line = { event: OrderLogEvent; times: number }

/**
 * The lines of the timeline. A party that writes in a shared draft saves often, and has one line a day for all of it. So
 * it has for its comments on a question. A saving that changed no text has none.
 */
function toldOf(events: readonly OrderLogEvent[]): Line[] {
  const loud = events.filter(event => {
    if (event.kind === SAVED) return isWritten(event)
    return !entryOf(orderHappenings, event.kind)?.quiet
  })
  const opened = loud.findIndex(({ kind }) => opening.has(kind))
  return loud.flatMap((event, index) => {
    if (!drafting.has(event.kind)) return { event, times: 1 }
    const alike = runOf(loud, index).filter(other => isAlike(other, event))
    const isTold = opened !== -1 && opened < index && alike.at(-1) === event
    return isTold ? { event, times: alike.length } : []
  })
}

/** The drafting around an event, until something else happened. */
function runOf(loud: readonly OrderLogEvent[], index: number): readonly OrderLogEvent[] {
  const isOther = ({ kind }: OrderLogEvent) => !drafting.has(kind)
  const end = loud.slice(index).findIndex(isOther)
  return loud.slice(loud.slice(0, index).findLastIndex(isOther) + 1, end === -1 ? undefined : index + end)
}

function isAlike(one: OrderLogEvent, other: OrderLogEvent): boolean {
  return (
    one.kind === other.kind &&
    one.party === other.party &&
    questionOf(one) === questionOf(other) &&
    dayOf(one.occurredAt) === dayOf(other.occurredAt)
  )
}

/** When it happened, and that it was the last time where a line tells of several. */
function useLatest() {
  const t = useTranslations('orders.event')
  return (times: number, { kind, when }: { kind: 'comment' | 'text'; when: string }) =>
    times === 1 ? when : t('latest', { kind, times, when })
}

/** In the words of the one who gave it. */
function reasonOf({ texts }: OrderLogEvent) {
  const reason = texts.find(({ field }) => field === 'reason' || field === 'clashReason')?.text
  return reason ? <p lang={WRITTEN_IN}>{reason}</p> : null
}

function replacedIn({ id, events, partyDrafts }: OrderTimelineProps['order'], event: OrderLogEvent) {
  const kept = replacedTextOf(event, events, partyDrafts.replaced)
  return kept && <ReplacedText orderId={id} {...kept} />
}

function useEventText(own: Party | undefined) {
  const t = useTranslations('orders')
  const party = useTranslations('common.party')
  const say = useTranslations('happenings')
  return (event: OrderLogEvent): string => {
    const by = event.party ? t(`partyTitle.${event.party}`) : t('staff')
    const whose = own && event.party === own ? 'own' : 'other'
    const who = whose === 'own' ? t('ownParty') : by
    const line = `${event.kind}.line` as 'order.sent.line'
    const { version = 0 } = sharedFactsOf(event.facts)
    const question = questionOf(event) ?? 'none'
    const replaced = factsOf(orderHappenings['order.text_replaced'], event.facts)
    const field = replaced?.question === 'roundId' ? 'round' : replaced?.question
    const values = replaced && field && { of: party(replaced.of), field: t(`field.${field}`) }
    return say.has(line) ? say(line, { who, whose, version, question, ...values }) : t('event.other', { who })
  }
}
