import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Unsent } from '@/components/form/unsent'
import { DoneNotice } from '@/components/layout/done-notice'
import type { Writing } from '@/features/orders/content/content-fields'
import type { OrderView } from '@/features/orders/queries'
import { postCommentAction } from '@/features/orders/thread/actions'
import { ANSWERED, MessageQuote, MessageWords } from '@/features/orders/thread/components/message-words'
import type { MessageView } from '@/features/orders/thread/queries'
import { LONGEST_MESSAGE } from '@/features/orders/thread/rules'
import { isPutTo, readerOf, unansweredOf } from '@/features/orders/thread/unanswered'
import { doneIn, doneText } from '@/lib/done'
import { COMMENTED } from '@/lib/place'

export type Commenting = {
  /** `kommentera`: the text to comment on. `fraga`: the one that was commented on. */
  address: { kommentera?: unknown; fraga?: unknown; klart?: unknown }
  commentKey: string
}

type CommentHereProps = Commenting & {
  order: Pick<OrderView, 'id'> & Parameters<typeof readerOf>[1]
  field: Writing
  messages: readonly MessageView[]
  actor: PartyActor
}

/** Under a text of a draft on the order's page: the form to comment, or to answer. After it, the sent words. */
export function CommentHere({ order, field, messages, actor, address, commentKey }: CommentHereProps) {
  const t = useTranslations('orders')
  const written = messages.findLast(one => one.question === field && one.party === actor.party)
  if (written && address.fraga === field && doneIn(address.klart) === 'commented')
    return (
      <div data-print="hide" className="mt-3 space-y-3">
        <DoneNotice id={COMMENTED} text={doneText(t, address.klart)} />
        <MessageWords message={written} />
      </div>
    )
  if (address.kommentera !== field) return null
  const asked = unansweredOf(messages, readerOf(actor, order)).findLast(
    one => one.question === field && isPutTo(actor.party, one),
  )
  return (
    <div data-print="hide" className="mt-3">
      <Form id="kommentar" key={written?.id} action={postCommentAction} idempotencyKey={commentKey}>
        <input type="hidden" name="orderId" value={order.id} />
        <input type="hidden" name="question" value={field} />
        {asked && <MessageQuote message={asked} />}
        <TextArea
          name="body"
          label={t(asked ? 'thread.answer' : 'edit.comments.label')}
          hint={t('edit.comments.hint')}
          rows={3}
          maxLength={LONGEST_MESSAGE}
          describedBy={asked && ANSWERED}
        />
        <Unsent name="body" text={t('edit.comments.unsent')} leave={t('thread.leaveUnsent')} />
        <div>
          <SubmitButton variant="secondary">
            {t(asked ? 'thread.submitAnswer' : 'edit.comments.send')}
          </SubmitButton>
        </div>
      </Form>
    </div>
  )
}
