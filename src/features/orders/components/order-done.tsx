import { useTranslations } from 'next-intl'
import { type Actor, isParty } from '@/auth/actor'
import { DoneNotice } from '@/components/layout/done-notice'
import { OrderUndone } from '@/features/orders/components/order-undone'
import { SharedNext } from '@/features/orders/drafting/components/shared-next'
import { WithdrawnNext } from '@/features/orders/ending/components/withdrawn-next'
import type { PlaceStatus } from '@/features/orders/places/rules'
import type { OrderView } from '@/features/orders/queries'
import { DeclinedNext } from '@/features/orders/signing/components/declined-next'
import { SignedNext } from '@/features/orders/signing/components/signed-next'
import { TakenBackNext } from '@/features/orders/signing/components/taken-back-next'
import type { NextToSign } from '@/features/orders/signing/next-queries'
import { can } from '@/features/orders/statuses'
import { ToWritten } from '@/features/orders/thread/components/to-written'
import type { MessageView } from '@/features/orders/thread/queries'
import { askingOf, readerOf } from '@/features/orders/thread/unanswered'
import { isTrueStill } from '@/features/orders/told-deed'
import { doneIn, doneText, isUndone } from '@/lib/done'

type OrderDoneProps = {
  order: OrderView
  actor: Actor
  place?: PlaceStatus
  next?: NextToSign | null
  messages?: MessageView[]
  klart: unknown
}

/** Says what was just done with the order, and what comes of it, as long as that is true. */
export function OrderDone({ order, actor, place, next = null, messages = [], klart }: OrderDoneProps) {
  const t = useTranslations('orders')
  const done = doneIn(klart)
  // A comment is told at its text.
  if (done === 'commented') return null
  if (!isTrueStill(done, order, { actor, place })) return null
  if (isUndone(done)) return <OrderUndone {...{ order, actor, undone: done }} />
  return (
    <DoneNotice text={doneText(t, klart)} done={done}>
      {(done === 'message_posted' || done === 'question_posted') && <ToWritten />}
      {done === 'shared' && <SharedNext order={order} />}
      {done === 'signed' && isParty(actor) && (
        <SignedNext
          {...{ order, next }}
          isAsking={askingOf(messages, readerOf(actor, order)) !== undefined}
          mayTakeBack={actor.canSign && can(order, 'take_back')}
        />
      )}
      {done === 'declined' && isParty(actor) && <DeclinedNext {...{ order, actor, next }} />}
      {done === 'taken_back' && isParty(actor) && <TakenBackNext order={order} />}
      {done === 'withdrawn' && isParty(actor) && <WithdrawnNext {...{ order, actor }} />}
    </DoneNotice>
  )
}
