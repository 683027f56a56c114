import { useTranslations } from 'next-intl'
import type { Actor } from '@/auth/actor'
import { classNames } from '@/components/class-names'
import { MessageWords } from '@/features/orders/thread/components/message-words'
import { WriteLink } from '@/features/orders/thread/components/write-link'
import { answerTo } from '@/features/orders/thread/policy'
import type { MessageView } from '@/features/orders/thread/queries'

export const WRITTEN = 'skrivet'
export const NEWS = 'nytt'

type MessageListProps = {
  messages: MessageView[]
  actor: Actor
  /** The order on whose page they are answered. Without it the answer is written beside them. */
  orderId?: string
  /** The one that is being answered. */
  open?: string
  /** The last of the reader's own side, to which the notice of its sending leads. */
  written?: string
  /** The first that is new to its reader. */
  first?: string
}

const isOfTalk = (message: MessageView) => (one: MessageView) => one.question === message.question

/** The messages in the order in which they were written, each marked with whom it is for. */
export function MessageList({ messages, actor, orderId, open, written, first }: MessageListProps) {
  const t = useTranslations('orders')
  return (
    <ol aria-label={t('thread.label')} className="border-t border-line">
      {messages.map(message => (
        <li
          key={message.id}
          id={message.id === written ? WRITTEN : message.id === first ? NEWS : undefined}
          aria-current={message.id === open ? 'true' : undefined}
          className={classNames(
            'flex flex-col gap-1.5 border-b border-line py-4',
            message.id === open && 'border-s-4 border-s-accent ps-3',
          )}
        >
          <MessageWords message={message} isPlace={messages.find(isOfTalk(message)) === message} />
          {orderId && <Answer message={message} orderId={orderId} actor={actor} />}
        </li>
      ))}
    </ol>
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
      <WriteLink orderId={orderId} to={to} message={message.id}>
        {to === 'staff' ? t('thread.answerStaff') : t('thread.answerParty', { party })}
      </WriteLink>
    </p>
  )
}
