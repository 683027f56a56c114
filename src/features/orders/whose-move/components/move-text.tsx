import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { Unbroken } from '@/components/ui/unbroken'
import { type DraftAct, mayAccept } from '@/features/orders/drafting/last-writer'
import type { OrderListItem } from '@/features/orders/order-rows'
import { hasToWrite, isToWrite, type LastInDraft } from '@/features/orders/rules'
import { type Wait, waitsIn } from '@/features/orders/signing/awaited-since'
import { type DayWritten, useWaitsText } from '@/features/orders/signing/components/waits-text'
import { phaseOf } from '@/features/orders/statuses'
import { nextPlannedOf } from '@/features/orders/whose-move/next-planned'
import { capitalised } from '@/lib/capitalised'
import { isUnion, sideOf } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

type Waiting = Pick<
  OrderListItem,
  'status' | 'move' | 'waitingSince' | 'lines' | 'startedByParty' | 'sharedAt'
> &
  Partial<Pick<OrderListItem, 'isBeingChanged' | 'plannedAt'>> &
  LastInDraft & {
    /** Of a shared draft: what its parties did in it. */
    events?: readonly DraftAct[]
    /** The secretariat plans its days, and none is to come. */
    planningSince?: Date
  }

type MoveTextProps = {
  order: Waiting
  actor: Actor
  /** In the few words for which a bar on a phone has room. */
  isShort?: boolean
}

/** Whose move it is and since when, in one sentence, told from where the reader stands. */
export function MoveText(props: MoveTextProps) {
  return <Unbroken>{useMoveText(props)}</Unbroken>
}

function useMoveText({ order, actor, isShort = false }: MoveTextProps): string {
  const t = useTranslations(isShort ? 'orders.shortMove' : 'orders.move')
  const format = useFormatter()
  const writerText = useWriterText()
  const awaited = useAwaited(actor)
  const draft = useDraft(actor)
  const others = useOthers(actor)
  const day = { day: 'numeric', month: isShort ? 'short' : 'long' } as const
  const since = format.dateTime(order.planningSince ?? order.waitingSince, day)
  const { move } = order
  if (move.who === 'parties') return awaited(t, waitsIn(order), day)
  if (phaseOf(order.status) === 'delivered') return t('delivered', { since })
  if (move.who !== 'side') return others(t, { ...order, who: move.who }, since)
  const side = writerText(move)
  if (order.status === 'lapsed') return t('lapsed', { since })
  if (order.status === 'draft') return draft(t, order, { side, since })
  return t(writingKey(actor, move, order.isBeingChanged), { side, since })
}

type Written = Pick<Waiting, 'move' | 'waitingSince' | 'isBeingChanged'>

/** The writer of an order's next version and since when, in a list's words to those who wait for it. */
export function WritingText({ order: { move, waitingSince, isBeingChanged } }: { order: Written }) {
  const t = useTranslations('orders.move')
  const format = useFormatter()
  const writerText = useWriterText()
  if (move.who !== 'side') return null
  const since = format.dateTime(waitingSince, { day: 'numeric', month: 'long' })
  return <Unbroken>{t(writingKey(null, move, isBeingChanged), { side: writerText(move), since })}</Unbroken>
}

type WritersMove = Extract<Waiting['move'], { who: 'side' }>

/** A union writes for itself, the employer for its side. */
function useWriterText(): (move: WritersMove) => string {
  const sides = useTranslations('orders.side')
  const names = useTranslations('common.party')
  return ({ party, side }) => (party && isUnion(party) ? names(party) : sides(side))
}

function writingKey(actor: Actor | null, move: WritersMove, isBeingChanged = false) {
  const isOwn = actor !== null && isParty(actor) && isToWrite(actor.party, move)
  if (isBeingChanged) return isOwn ? 'ownChanging' : 'changing'
  return isOwn ? 'ownReturned' : 'returned'
}

type Words = ReturnType<typeof useTranslations<'orders.move' | 'orders.shortMove'>>

type Others = Pick<Waiting, 'move' | 'plannedAt' | 'planningSince'> & {
  who: Exclude<Waiting['move']['who'], 'parties' | 'side'>
}

/** No party's move. Of a delivery the next planned day tells more, today's too, than that the staff arrange it. */
function useOthers(actor: Actor) {
  const format = useFormatter()
  return (t: Words, { who, planningSince, ...order }: Others, since: string): string => {
    if (who === 'staff') return t(isStaff(actor) ? 'ownStaff' : 'staff', { since })
    const next = nextPlannedOf(order, actor.now)
    if (!next) return t(planningSince ? 'planning' : who, { since })
    return t('nextOccasion', { day: format.dateTime(next, { day: 'numeric', month: 'long' }) })
  }
}

/** Whose draft it is, or whose turn in a shared one. A union's draft is not that of another union. */
function useDraft(actor: Actor) {
  const parties = useTranslations('common.party')
  const locale = useLocale()
  return (t: Words, order: Waiting, said: { side: string; since: string }): string => {
    const { startedByParty, sharedAt } = order
    const party = startedByParty ? parties(startedByParty) : ''
    const values = { ...said, party, partyFirst: capitalised(party, locale) }
    if (!isParty(actor) || !startedByParty) return t('draft', values)
    if (sharedAt) {
      const whose = hasToWrite(order, actor.party) ? 'own' : 'other'
      const accepts = mayAccept(order, actor.party) ? 'yes' : 'no'
      return t('sharedTurn', { whose, accepts, reader: sideOf(actor.party) })
    }
    return t(startedByParty === actor.party ? 'ownDraft' : 'partyDraft', values)
  }
}

/** The parties that have not signed; the reader's own comes first and is called "you", with its own wait. */
function useAwaited(actor: Actor) {
  const party = useTranslations('common.party')
  const waitsText = useWaitsText()
  const format = useFormatter()
  const locale = useLocale()
  return (t: Words, waits: Wait[], day: DayWritten): string => {
    const own = waits.find(one => isParty(actor) && one.parties.includes(actor.party))
    if (!own) return t('parties', { waits: waitsText(waits, day) })
    const others = waits.flatMap(one => one.parties).filter(one => !isParty(actor) || one !== actor.party)
    const parties = capitalised(format.list(others.map(one => party(one))), locale)
    return t('ownParty', { parties, since: format.dateTime(own.since, day), others: others.length })
  }
}
