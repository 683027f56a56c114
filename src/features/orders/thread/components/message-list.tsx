import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import type { MessageView } from '@/features/orders/thread/queries'
import type { MessageAudience } from '@/features/orders/thread/rules'
import { useFormatter } from '@/messages/formatter'

const tones: Record<MessageAudience, Tone> = { parties: 'neutral', unions: 'info', staff: 'warning' }

/** The messages in the order in which they were written, each marked with whom it is for. */
export function MessageList({ messages }: { messages: MessageView[] }) {
  const t = useTranslations('orders')
  const format = useFormatter()
  return (
    <ol aria-label={t('thread.label')} className="border-t border-line">
      {messages.map(({ id, audience, party, author, body, createdAt }) => (
        <li key={id} className="flex flex-col gap-1.5 border-b border-line py-4">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <p className="font-semibold">{party ? t(`partyTitle.${party}`) : t('staff')}</p>
            <Tag tone={tones[audience]}>{t(`thread.mark.${audience}`)}</Tag>
          </div>
          <p className="text-sm text-ink-soft">
            {author && `${author}, `}
            <time dateTime={createdAt.toISOString()}>
              {format.dateTime(createdAt, { dateStyle: 'long', timeStyle: 'short' })}
            </time>
          </p>
          <p className="max-w-measure whitespace-pre-line wrap-anywhere">{body}</p>
        </li>
      ))}
    </ol>
  )
}
