import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import type { MessageView } from '@/features/orders/thread/queries'
import { aboutOf, type ThreadReader, unansweredOf } from '@/features/orders/thread/unanswered'
import { quoteOf } from '@/lib/quote'
import { WRITTEN_IN } from '@/lib/written'

type UnansweredProps = {
  messages: MessageView[]
  reader: ThreadReader
  /** Where the message can be read and answered. */
  wayTo: (message: MessageView) => string
}

/** Before a party signs or sends: how many words have no answer, and the last of them. */
export function Unanswered({ messages, reader, wayTo }: UnansweredProps) {
  const t = useTranslations('orders')
  const waiting = unansweredOf(messages, reader)
  const last = waiting.at(-1)
  if (!last) return null
  const about = aboutOf(waiting)
  const from = last.party === reader.party ? 'own' : 'other'
  const author = last.party ? t(`partyTitle.${last.party}`) : t('staff')
  return (
    <Notice title={t('thread.unanswered', { about, count: waiting.length })}>
      <p>
        <Unbroken>{t('thread.unansweredBy', { from, author })}</Unbroken>{' '}
        <q lang={WRITTEN_IN} className="wrap-anywhere">
          {quoteOf(last.body)}
        </q>
      </p>
      <p>
        <TextLink href={wayTo(last)}>{t('thread.readUnanswered', { about })}</TextLink>
      </p>
    </Notice>
  )
}
