import { useTranslations } from 'next-intl'
import type { PartyActor } from '@/auth/actor'
import { Notice } from '@/components/ui/notice'
import { answerTo } from '@/features/orders/thread/policy'
import type { ReadMessage } from '@/features/orders/thread/reading'
import {
  answeredOf,
  askedOf,
  saidByOthers,
  type ThreadReader,
  unansweredOf,
} from '@/features/orders/thread/unanswered'
import { paths } from '@/lib/paths'
import { quoteOf } from '@/lib/quote'
import { WRITTEN_IN } from '@/lib/written'

const MOST_SHOWN = 3
const LONGEST_LINE = 90

type SaidProps = {
  messages: ReadMessage[]
  /** The order on whose page they are answered. */
  orderId: string
  reader: PartyActor
  /** The signatures that hold. */
  signed?: ThreadReader['signed']
  /** When the text that is to be signed was sent. */
  sentAt: Date
}

/**
 * Before a party signs: what others have said of the order, a line each. A question without an answer stands apart.
 * Under them stands how much more there is to read.
 */
export function Said({ messages, orderId, reader, signed, sentAt }: SaidProps) {
  const t = useTranslations('orders')
  const { party } = reader
  const apart = unansweredOf(messages, { party, signed }).at(-1)
  const said = saidByOthers(messages, party, sentAt).filter(one => one !== apart)
  // Newer words push no answer out.
  const [earlier, later] = [
    said.filter(one => one.createdAt <= sentAt),
    said.filter(one => one.createdAt > sentAt),
  ]
  const shown = [...earlier.slice(-MOST_SHOWN), ...later.slice(-MOST_SHOWN)]
  // It leads to what waits for the reader, or else to the newest, with the field to answer under it.
  const last = askedOf(messages, { party, signed }) ?? shown.at(-1)
  const to = last && answerTo(reader, last)
  if (!last || shown.length === 0) return null
  const left = messages.filter(one => one.party !== party && one !== apart && !shown.includes(one)).length
  const answered = answeredOf(messages).filter(({ asked }) => asked.party === party)
  return (
    <Notice title={t('thread.said')}>
      <ul className="space-y-1">
        {shown.map(one => (
          <li key={one.id}>
            <OwnQuestion asked={answered.find(({ answer }) => answer === one)?.asked} />
            <strong>{one.party ? t(`partyTitle.${one.party}`) : t('staff')}</strong>{' '}
            <q lang={WRITTEN_IN} className="wrap-anywhere">
              {quoteOf(one.body, LONGEST_LINE)}
            </q>
          </li>
        ))}
      </ul>
      <p>
        <a className="link" href={to ? paths.answer(orderId, to, last.id) : paths.thread(orderId)}>
          {t('thread.readSaid')}
        </a>
      </p>
      {left > 0 && (
        <p>
          <a className="link" href={paths.thread(orderId)}>
            {t('thread.moreSaid', { count: left })}
          </a>
        </p>
      )}
    </Notice>
  )
}

/** That of the reader's party, before the answer to it. */
function OwnQuestion({ asked }: { asked: ReadMessage | undefined }) {
  const t = useTranslations('orders')
  if (!asked) return null
  return (
    <>
      {t('thread.unansweredBy', { from: 'own', author: '' })}{' '}
      <q lang={WRITTEN_IN} className="wrap-anywhere">
        {quoteOf(asked.body, LONGEST_LINE)}
      </q>
      <br />
    </>
  )
}
