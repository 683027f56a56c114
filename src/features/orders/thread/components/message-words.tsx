import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import { Unbroken } from '@/components/ui/unbroken'
import type { MessageView } from '@/features/orders/thread/queries'
import type { MessageAudience } from '@/features/orders/thread/rules'
import { commentsPlace } from '@/lib/place'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

/** Locked is what not all parties read. */
export const tones: Record<MessageAudience, Tone> = { parties: 'shared', unions: 'private', staff: 'private' }

type MessageWordsProps = {
  message: MessageView
  /** The first on its text, which the text leads to. */
  isPlace?: boolean
}

/** A message: whose, for whom, when, and the words. */
export function MessageWords({ message, isPlace = false }: MessageWordsProps) {
  const t = useTranslations('orders')
  const format = useFormatter()
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className="font-semibold">{message.party ? t(`partyTitle.${message.party}`) : t('staff')}</p>
        <Mark message={message} />
        {message.question && (
          <span
            id={isPlace ? commentsPlace(message.question) : undefined}
            className="scroll-mt-20 text-sm text-ink-soft"
          >
            {t('thread.about', { question: t(`field.${message.question}`) })}
          </span>
        )}
      </div>
      <p className="text-sm text-ink-soft">
        {message.author && `${message.author}, `}
        <time dateTime={message.createdAt.toISOString()}>
          <Unbroken>{format.dateTime(message.createdAt, { dateStyle: 'long', timeStyle: 'short' })}</Unbroken>
        </time>
      </p>
      <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line wrap-anywhere">
        {message.body}
      </p>
    </>
  )
}

/** The words that are answered, which describe the field of the answer. */
export const ANSWERED = 'svaras'

/** The message that is answered, right above the answer. A figure itself describes nothing: its caption would. */
export function MessageQuote({ message }: { message: MessageView }) {
  return (
    <figure className="m-0 border-s-4 border-accent ps-3">
      <div id={ANSWERED} className="flex flex-col gap-1.5">
        <MessageWords message={message} />
      </div>
    </figure>
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
