import { useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { Tag, type Tone } from '@/components/ui/tag'
import { WriteLink } from '@/features/orders/thread/components/write-link'
import { answerTo } from '@/features/orders/thread/policy'
import type { MessageView } from '@/features/orders/thread/queries'
import type { MessageAudience } from '@/features/orders/thread/rules'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

const tones: Record<MessageAudience, Tone> = { parties: 'neutral', unions: 'info', staff: 'waiting' }

type MessageListProps = {
  messages: MessageView[]
  actor: Actor
  /** The order on whose page they are answered. Without it the answer is written beside them. */
  orderId?: string
}

/** The messages in the order in which they were written, each marked with whom it is for. */
export function MessageList({ messages, actor, orderId }: MessageListProps) {
  const t = useTranslations('orders')
  const format = useFormatter()
  return (
    <ol aria-label={t('thread.label')} className="border-t border-line">
      {messages.map(message => (
        <li key={message.id} className="flex flex-col gap-1.5 border-b border-line py-4">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <p className="font-semibold">{message.party ? t(`partyTitle.${message.party}`) : t('staff')}</p>
            <Mark message={message} />
            {message.question && (
              <span className="text-sm text-ink-soft">
                {t('thread.about', { question: t(`field.${message.question}`) })}
              </span>
            )}
          </div>
          <p className="text-sm text-ink-soft">
            {message.author && `${message.author}, `}
            <time dateTime={message.createdAt.toISOString()}>
              {format.dateTime(message.createdAt, { dateStyle: 'long', timeStyle: 'short' })}
            </time>
          </p>
          <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line wrap-anywhere">
            {message.body}
          </p>
          {orderId && <Answer message={message} orderId={orderId} actor={actor} />}
        </li>
      ))}
    </ol>
  )
}

/** The readers, in words. */
function Mark({ message: { audience, addressee } }: { message: MessageView }) {
  const t = useTranslations('orders')
  const common = useTranslations('common')
  const party = addressee && common(`party.${addressee}`)
  return (
    <Tag tone={tones[audience]}>
      {party ? t('thread.mark.addressed', { party }) : t(`thread.mark.${audience}`)}
    </Tag>
  )
}

/** A message from the other of the two is answered to the same two. */
function Answer({ message, orderId, actor }: { message: MessageView; orderId: string; actor: Actor }) {
  const t = useTranslations('orders')
  const common = useTranslations('common')
  const to = answerTo(actor, message)
  const isOwn = actor.role === 'party' ? message.party !== null : message.party === null
  if (!to || isOwn || !message.addressee) return null
  const party = common(`party.${message.addressee}`)
  return (
    <p>
      <WriteLink orderId={orderId} to={to}>
        {to === 'staff' ? t('thread.answerStaff') : t('thread.answerParty', { party })}
      </WriteLink>
    </p>
  )
}
