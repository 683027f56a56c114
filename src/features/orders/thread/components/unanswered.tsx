import { useTranslations } from 'next-intl'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Unbroken } from '@/components/ui/unbroken'
import type { OrderView } from '@/features/orders/queries'
import { phaseOf } from '@/features/orders/statuses'
import type { MessageView } from '@/features/orders/thread/queries'
import { aboutOf, isPutTo, type ThreadReader } from '@/features/orders/thread/unanswered'
import { wayToWords } from '@/features/orders/whose-move/order-step'
import { onPage } from '@/lib/place'
import { quoteOf } from '@/lib/quote'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

type UnansweredProps = {
  order: Pick<OrderView, 'id' | 'status' | 'awaited'>
  /** The words without an answer. The last of them is told. */
  waiting: MessageView[]
  reader: ThreadReader
  /** The page that it stands on, where the thread has the words. They are then not quoted once more. */
  page?: string
  /** Another step of the reader's comes before it. */
  isBeside?: boolean
  /** To answer is the step that a phone's bar repeats. */
  isStep?: boolean
}

/**
 * How many words have no answer, and the last of them. To answer is the step of a party that is asked, and the page's own
 * once it has signed.
 */
export function Unanswered(props: UnansweredProps) {
  const { order, waiting, reader, page = '', isBeside = false, isStep = false } = props
  const t = useTranslations('orders')
  const format = useFormatter()
  const last = waiting.at(-1)
  if (!last) return null
  const about = aboutOf(waiting)
  const from = last.party === reader.party ? 'own' : 'other'
  const isAsked = isPutTo(reader.party, last)
  const leads = !isBeside && phaseOf(order.status) !== 'writing' && !order.awaited.includes(reader.party)
  const author = last.party ? t(`partyTitle.${last.party}`) : t('staff')
  const day = page && format.dateTime(last.createdAt, { day: 'numeric', month: 'long' })
  const said = day
    ? t('thread.unansweredOn', { from, author, day })
    : t('thread.unansweredBy', { from, author })
  return (
    <Notice title={t('thread.unanswered', { about, count: waiting.length })}>
      <p>
        <Unbroken>{said}</Unbroken>{' '}
        {!page && (
          <q lang={WRITTEN_IN} className="wrap-anywhere">
            {quoteOf(last.body)}
          </q>
        )}
        {waiting.length > 1 && ` ${t('thread.unansweredMore', { count: waiting.length - 1 })}`}
      </p>
      <p>
        {/* The browser's own way there opens the form to answer, and gives it focus. */}
        <a
          data-step={isStep && isAsked ? '' : undefined}
          className={isAsked ? buttonClasses(leads ? 'primary' : 'secondary') : 'link'}
          href={onPage(page, wayToWords(order, last, reader.party))}
        >
          {isAsked ? t('step.answer') : t('thread.readUnanswered', { about })}
        </a>
      </p>
    </Notice>
  )
}
