import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { ButtonLink, buttonClasses } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { GroupNotice } from '@/features/orders/content/components/group-notice'
import type { OrderView } from '@/features/orders/queries'
import { ChangedPartiesStep } from '@/features/orders/signing/components/changed-parties'
import { DeadlineText } from '@/features/orders/signing/components/deadline-text'
import { CONFIRM_DAYS } from '@/features/orders/signing/deadline-rules'
import { can } from '@/features/orders/statuses'
import { OwedByStaff } from '@/features/orders/thread/components/owed-by-staff'
import { Unanswered } from '@/features/orders/thread/components/unanswered'
import type { MessageView } from '@/features/orders/thread/queries'
import { owedByStaff, readerOf, waitingWords } from '@/features/orders/thread/unanswered'
import { AgreedSteps } from '@/features/orders/whose-move/components/agreed-steps'
import { LateText } from '@/features/orders/whose-move/components/late-text'
import { TurnText } from '@/features/orders/whose-move/components/turn-text'
import { WriteStep } from '@/features/orders/whose-move/components/write-step'
import { stepMeanwhile } from '@/features/orders/whose-move/order-step'
import { askedNow } from '@/features/orders/whose-move/own-move'
import { ownStep } from '@/features/orders/whose-move/own-step'
import { paths } from '@/lib/paths'
import { onPage } from '@/lib/place'

type NextStepProps = {
  order: OrderView
  actor: Actor
  messages?: MessageView[]
  asked?: AskedInDelivery | null
  /** The reader came to write, and the page's own press is to send it. */
  isWriting?: boolean
}

/** Its delivery asks it of the reader's party. It stands in the place of whose move the order is. */
export type AskedInDelivery = {
  /** Until when it waits. */
  lastDay: ReactNode
  text: ReactNode
  /** In the few words for which a bar on a phone has room. */
  shortText: ReactNode
  /** Null where it waits for others. */
  press: ReactNode | null
}

/** Whose move it is, and the one button if it is the reader's. */
export function NextStep({ order, actor, messages = [], asked, isWriting }: NextStepProps) {
  const t = useTranslations('orders')
  const waiting = isParty(actor) ? waitingWords(order.status, messages, readerOf(actor, order)) : []
  if (order.changedParties.length > 0) return <ChangedPartiesStep order={order} actor={actor} />
  return (
    <>
      <p>
        {asked?.text ?? (
          <TurnText order={{ ...order, asked: askedNow(actor, order, messages) }} reader={actor} />
        )}
      </p>
      {asked?.lastDay}
      <OwedByStaff
        since={owedSince(actor, messages)}
        way={onPage(paths.order(order.id), paths.thread(order.id))}
      />
      {isParty(actor) && can(order, 'confirm') && (
        <p className="text-sm text-ink-soft">{t('agreed.confirm', { days: CONFIRM_DAYS })}</p>
      )}
      {isStaff(actor) && can(order, 'confirm') && <GroupNotice order={order} reader="staff" />}
      {order.status === 'returned' && (
        <p className="text-sm text-ink-soft">
          {t('page.notSentYet', { version: order.versionNumber + 1 })} {t('page.noLastDay')}
        </p>
      )}
      <LateText order={order} reader={actor} />
      <DeadlineText order={order} reader={actor} />
      <MeanwhileStep order={order} actor={actor} />
      {isParty(actor) && (
        <Unanswered
          {...{ order, waiting }}
          reader={actor}
          page={paths.order(order.id)}
          isBeside={isWriting || Boolean(asked?.press)}
          isStep={!asked?.press && ownStep(actor, order, messages)?.key === 'answer'}
        />
      )}
      {isParty(actor) && order.awaited.includes(actor.party) && (
        <>
          <ButtonLink variant={isWriting ? 'secondary' : 'primary'} href={paths.signOrder(order.id)}>
            {t('action.sign')}
          </ButtonLink>
          {actor.canSign && <TextLink href={paths.declineOrder(order.id)}>{t('sign.decline')}</TextLink>}
        </>
      )}
      {isParty(actor) && can(order, 'send') && <WriteStep {...{ order, actor, messages, isWriting }} />}
      {asked?.press}
      <AgreedSteps {...{ order, actor }} isBeside={Boolean(asked?.press) || waiting.length > 0} />
    </>
  )
}

function owedSince(actor: Actor, messages: MessageView[]) {
  return isParty(actor) ? owedByStaff(messages)?.createdAt : null
}

/** A message to those for whom the order waits. */
function MeanwhileStep({ order, actor }: Pick<NextStepProps, 'order' | 'actor'>) {
  const t = useTranslations('orders')
  const step = stepMeanwhile(actor, order)
  if (step?.key !== 'remind' && step?.key !== 'askStaff') return null
  return (
    // The browser's own way there gives the text focus.
    <a className={buttonClasses('secondary')} href={step.href}>
      {t(`step.${step.key}`)}
    </a>
  )
}
