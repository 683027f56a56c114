import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { ReadMessage } from '@/features/orders/thread/reading'
import { saidByOthers, unansweredOf } from '@/features/orders/thread/unanswered'
import type { Party } from '@/lib/party'
import { quoteOf } from '@/lib/quote'
import { WRITTEN_IN } from '@/lib/written'

const MOST_SHOWN = 3
const LONGEST_LINE = 90

type SaidProps = {
  messages: ReadMessage[]
  party: Party
  /** When the text that is to be signed was sent. */
  sentAt: Date
  /** Where all of it is read and answered. */
  href: string
}

/** Before a party signs: what others have said of the order, a line each. A question without an answer stands apart. */
export function Said({ messages, party, sentAt, href }: SaidProps) {
  const t = useTranslations('orders')
  const apart = unansweredOf(messages, { party }).at(-1)
  const said = saidByOthers(messages, party, sentAt).filter(one => one !== apart)
  // Newer words push no answer out.
  const [earlier, later] = [
    said.filter(one => one.createdAt <= sentAt),
    said.filter(one => one.createdAt > sentAt),
  ]
  const shown = [...earlier.slice(-MOST_SHOWN), ...later.slice(-MOST_SHOWN)]
  if (shown.length === 0) return null
  return (
    <Notice title={t('thread.said')}>
      <ul className="space-y-1">
        {shown.map(one => (
          <li key={one.id}>
            <strong>{one.party ? t(`partyTitle.${one.party}`) : t('staff')}</strong>{' '}
            <q lang={WRITTEN_IN} className="wrap-anywhere">
              {quoteOf(one.body, LONGEST_LINE)}
            </q>
          </li>
        ))}
      </ul>
      <p>
        <TextLink href={href}>{t('thread.readSaid')}</TextLink>
      </p>
    </Notice>
  )
}
