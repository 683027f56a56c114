import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { Arrival } from '@/components/layout/arrival'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import { OrderTrail } from '@/features/orders/components/order-trail'
import { SentBackReason } from '@/features/orders/drafting/components/sent-back-reason'
import { whyToCorrect } from '@/features/orders/drafting/sent-back'
import { DiscardedDraft } from '@/features/orders/ending/components/discarded-draft'
import { isDiscarded } from '@/features/orders/policy'
import type { OrderView } from '@/features/orders/queries'
import { TakeBackForm } from '@/features/orders/signing/components/take-back-form'
import { latestAnswerOf } from '@/features/orders/signing/own-answer'
import { can, phaseOf } from '@/features/orders/statuses'
import { MoveText } from '@/features/orders/whose-move/components/move-text'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

type NothingToSignProps = { order: OrderView; actor: PartyActor }

/** Where a signing link leads when the order has moved on, and the way back from a signature. */
export function NothingToSign({ order, actor }: NothingToSignProps) {
  const t = useTranslations('orders.sign.notNow')
  if (isDiscarded(order)) return <DiscardedDraft order={order} />
  return (
    <Page
      title={t('title')}
      lead={
        <Arrival>
          {order.status === 'returned' ? (
            <div className="flex flex-col gap-3">
              <p className="empty:hidden">
                <Why order={order} actor={actor} />
              </p>
              <SentBackReason order={order} version={order.versions[0]} own={actor.party} />
              <p className="empty:hidden">
                <MoveText order={order} actor={actor} />
              </p>
            </div>
          ) : (
            <>
              <Why order={order} actor={actor} /> <MoveText order={order} actor={actor} />
            </>
          )}
        </Arrival>
      }
    >
      {/* No step, and so in no bar. */}
      <ButtonLink variant="primary" href={paths.order(order.id)} className="self-start">
        {t('back')}
      </ButtonLink>
    </Page>
  )
}

/** To one who would decline what the party has signed: the signature comes first, and is taken back here. */
export function TakeBackFirst({ order, actor }: NothingToSignProps) {
  const t = useTranslations('orders.sign.notNow')
  const decline = useTranslations('orders.decline')('submit')
  const who = latestAnswerOf(order, actor.party)?.personId === actor.personId ? 'you' : 'other'
  return (
    <Page
      breadcrumbs={<OrderTrail order={order} here={decline} />}
      title={t('takeBackFirst', { who })}
      lead={
        <Arrival>
          <Why order={order} actor={actor} /> {t('thenDecline')}
        </Arrival>
      }
    >
      <TakeBackForm order={order} own={actor.party} isAsked />
      <TextLink href={paths.order(order.id)}>{t('back')}</TextLink>
    </Page>
  )
}

/** Whether the party's own signature stands in the way of a decline, and may be taken back. */
export function isToTakeBack(order: OrderView, { canSign, party }: PartyActor): boolean {
  return canSign && can(order, 'take_back') && latestAnswerOf(order, party)?.did === 'signed'
}

/** The party's answer, with the day and the person who gave it. Else why there is none to give. */
function Why({ order, actor }: NothingToSignProps) {
  const t = useTranslations('orders.sign')
  const party = useTranslations('common.party')(actor.party)
  const format = useFormatter()
  const answer = latestAnswerOf(order, actor.party)
  if (answer) {
    const { did, personId, name, at } = answer
    const time = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const
    const who = personId === actor.personId ? 'you' : 'other'
    return <Unbroken>{t(`notNow.${did}`, { who, name, party, when: format.dateTime(at, time) })}</Unbroken>
  }
  if (order.awaited.includes(actor.party)) return <Unbroken>{t('preparer', { party })}</Unbroken>
  if (whyToCorrect(order)) return null
  return order.sentAt && phaseOf(order.status) !== 'signing' ? t('notNow.movedOn') : null
}
