import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { Notice } from '@/components/ui/notice'
import { eventsSince } from '@/features/orders/drafting/events-since'
import type { OrderKind } from '@/features/orders/happenings'
import type { OrderView } from '@/features/orders/queries'
import { writingSide } from '@/features/orders/rules'
import { standingOn } from '@/features/orders/signing/standing-signatures'
import { parties, sideOf } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

const opening: ReadonlySet<string> = new Set<OrderKind>(['order.amended', 'order.reopened'])
const isOpening = ({ kind }: { kind: string }) => opening.has(kind)

export type ChangeNoticeProps = {
  order: OrderView
  actor: Actor
  /** Before the text itself: all whose signatures fell are named. */
  isWriting?: boolean
}

/** An order that a party opened for change: its doing, and to each reader the signature that fell. */
export function ChangeNotice({ order, actor, isWriting = false }: ChangeNoticeProps) {
  const t = useTranslations('orders')
  const name = useTranslations('common.party')
  const format = useFormatter()
  const [latest] = order.versions
  const by = latest && eventsSince(order.events, latest.number).findLast(isOpening)?.party
  if (!order.isBeingChanged || !latest || !by) return null
  const own = isParty(actor) ? actor : null
  const isOwn = own?.party === by
  const signed = standingOn(latest.id, order.signatures)
  const fallen = parties.flatMap(party => signed.filter(one => one.party === party))
  const fell = isOwn ? undefined : fallen.find(({ party }) => party === own?.party)
  const named = isOwn || isWriting ? fallen.filter(one => one !== fell) : []
  const doing = sideOf(by) === writingSide(order) ? 'changing.other' : 'changing.opened'
  const { number } = latest
  return (
    <Notice
      title={
        isOwn
          ? t('changing.own', { version: number + 1 })
          : t(doing, { party: t(`partyTitle.${by}`), version: number + 1 })
      }
    >
      {fell && (
        <p>
          {t('changing.fell', {
            whose: fell.personId === own?.personId ? 'person' : 'party',
            version: number,
          })}
        </p>
      )}
      {named.length > 0 && (
        <p>
          {t('changing.fallen', {
            count: named.length,
            parties: format.list(named.map(({ party }) => name(party))),
            version: number,
            next: number + 1,
          })}
        </p>
      )}
    </Notice>
  )
}
