import { useTranslations } from 'next-intl'
import { FormDisclosure } from '@/components/form/form-disclosure'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { Unsent } from '@/components/form/unsent'
import { DoneNotice } from '@/components/layout/done-notice'
import type { Writing } from '@/features/orders/content/content-fields'
import type { MessageView } from '@/features/orders/thread/queries'
import { LONGEST_MESSAGE } from '@/features/orders/thread/rules'
import { COMMENTED } from '@/lib/place'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

type QuestionCommentsProps = {
  field: Writing
  messages: MessageView[]
  /** Told beside the comment that the reader has just written. */
  done: string | null
}

/** The talk of those who write the draft about one of its questions. */
export function QuestionComments({ field, messages, done }: QuestionCommentsProps) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const comments = messages.filter(message => message.question === field)
  const question = t(`field.${field}`)
  return (
    <>
      {comments.length > 0 && (
        <ul aria-label={`${t('edit.comments.list')}: ${question}`} className="draft-comments">
          {comments.map(({ id, party, author, createdAt, body }) => (
            <li key={id}>
              <p className="text-sm">
                <strong>{party ? t(`partyTitle.${party}`) : t('staff')}</strong>
                {author && `, ${author}`}
                {', '}
                <time dateTime={createdAt.toISOString()}>
                  {format.dateTime(createdAt, { dateStyle: 'long', timeStyle: 'short' })}
                </time>
              </p>
              <p lang={WRITTEN_IN} className="whitespace-pre-line wrap-anywhere">
                {body}
              </p>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 empty:hidden">
        <DoneNotice key={`told-${comments.length}`} id={COMMENTED} text={done} />
      </div>
      <FormDisclosure
        // Folded and empty again when a comment has been sent.
        key={comments.length}
        field={`comments.${field}`}
        summary={
          <>
            {t('edit.comments.write')}
            <span className="sr-only">{`: ${question}`}</span>
          </>
        }
      >
        {/* The press follows close: while one writes, the bar at the bottom is not to lie on it. */}
        <div className="comment-field">
          <TextArea
            name={`comments.${field}`}
            label={t('edit.comments.label')}
            hint={t('edit.comments.hint')}
            rows={2}
            maxLength={LONGEST_MESSAGE}
            isOwnDeed
          />
          <SubmitButton variant="secondary" name="intent" value="comment">
            {t('edit.comments.submit')}
          </SubmitButton>
          <Unsent
            name={`comments.${field}`}
            text={t('edit.comments.unsent')}
            leave={t('thread.leaveUnsent')}
          />
        </div>
      </FormDisclosure>
    </>
  )
}
