import { useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import type { OthersComments, Talk } from '@/features/orders/lists/talk'
import type { OrderListItem } from '@/features/orders/order-rows'
import { OwedByStaff } from '@/features/orders/thread/components/owed-by-staff'
import type { Party } from '@/lib/party'
import { quoteOf } from '@/lib/quote'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

const MOST_NAMED = 2

type OrderTalkProps = { order: Partial<Talk> & Pick<OrderListItem, 'awaited'> }

/** Others' words about it, their question to the reader, and the reader's own without an answer. */
export function OrderTalk({
  order: { comments, asked, askingSince, owedSince, answers = [], changed = [], awaited },
}: OrderTalkProps) {
  const t = useTranslations('orders.list')
  const format = useFormatter()
  return (
    <>
      {answers.map(answer => (
        <Answered key={`${answer.by} ${answer.asked.body}`} {...answer} />
      ))}
      {changed.map(one => (
        <Changed key={one.party} {...one} />
      ))}
      <Comments comments={comments} />
      {asked && <Asked {...{ asked, awaited }} />}
      <OwedByStaff since={owedSince} />
      {askingSince && !owedSince && (
        <p>{t('ownQuestion', { since: format.dateTime(askingSince, { day: 'numeric', month: 'long' }) })}</p>
      )}
    </>
  )
}

/** Of the own question the answer is to be read. One that another answered in the reader's place is quoted. */
function Answered({ by, asked, isOwn }: Talk['answers'][number]) {
  const t = useTranslations('orders')
  const nameOf = (party: Party | null) => (party ? t(`partyTitle.${party}`) : t('staff'))
  if (isOwn) {
    return (
      <p className="font-semibold">
        <Unbroken>{t('list.answered', { author: nameOf(by) })}</Unbroken>
      </p>
    )
  }
  return (
    <p className="max-w-measure">
      <Unbroken>{t('list.asks', { author: nameOf(asked.party) })}</Unbroken>{' '}
      <q lang={WRITTEN_IN} className="wrap-anywhere">
        {quoteOf(asked.body)}
      </q>{' '}
      <strong>
        <Unbroken>{t('list.answeredInstead', { author: nameOf(by) })}</Unbroken>
      </strong>
    </p>
  )
}

/** Another party's changes in a shared draft. A few answers are named, more are counted. */
function Changed({ party, fields }: Talk['changed'][number]) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const named = fields.map(field => t('sign.answerNamed', { field: t(`field.${field}`) }))
  return (
    <p className="font-semibold">
      <Unbroken>
        {t('sign.changedBy', {
          sender: t(`partyTitle.${party}`),
          fields: named.length > MOST_NAMED ? t('list.count', { count: named.length }) : format.list(named),
        })}
      </Unbroken>
    </p>
  )
}

/** They stand out while the reader has not opened them. */
function Comments({ comments }: Pick<Partial<Talk>, 'comments'>) {
  const text = useCommentsText()
  if (!comments) return null
  return (
    <p className={comments.fresh > 0 ? 'font-semibold' : undefined}>
      <Unbroken>{text(comments)}</Unbroken>
    </p>
  )
}

/** How many there are, of whom, and how many of them are new. */
export function useCommentsText() {
  const t = useTranslations('orders.list')
  const common = useTranslations('common')
  const format = useFormatter()
  return ({ count, fresh, from, about }: OthersComments) => {
    const authors = from.map(one => (one ? common(`party.${one}`) : common('role.staff')))
    const parties = format.list(authors)
    return t(fresh === count ? 'newComments' : 'comments', { about, count, fresh, parties })
  }
}

type AskedProps = { asked: NonNullable<Talk['asked']>; awaited: Party[] }

function Asked({ asked: { party, body }, awaited }: AskedProps) {
  const t = useTranslations('orders')
  const author = party ? t(`partyTitle.${party}`) : t('staff')
  const isSigner = party !== null && awaited.includes(party)
  return (
    <p className="max-w-measure font-semibold">
      <Unbroken>{t(isSigner ? 'list.asksFirst' : 'list.asks', { author })}</Unbroken>{' '}
      <q lang={WRITTEN_IN} className="font-normal wrap-anywhere">
        {quoteOf(body)}
      </q>
    </p>
  )
}
