import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Unbroken } from '@/components/ui/unbroken'
import { answerAt, FACTS } from '@/features/orders/content/components/order-document'
import { type ContentField, writings } from '@/features/orders/content/content-fields'
import { useCommentsText } from '@/features/orders/lists/components/order-talk'
import type { SinceHere } from '@/features/orders/lists/since-here'
import { NEWS } from '@/features/orders/thread/components/message-list'
import type { Party } from '@/lib/party'
import { useFormatter } from '@/messages/formatter'

/** First on a shared draft's page: all that the overview told of it, each with the way there. */
export function SinceHereNotice({ since: { changed, comments, answers } }: { since: SinceHere }) {
  const t = useTranslations('orders')
  const commentsText = useCommentsText()
  return (
    <Notice title={t('page.since')}>
      <ul className="space-y-1">
        {changed.flatMap(({ party, fields }) =>
          placesOf(fields).map(place => (
            <li key={`${party} ${place.to}`}>
              <Changed party={party} {...place} />
            </li>
          )),
        )}
        {comments && comments.fresh > 0 && <NewsLink text={commentsText(comments)} />}
        {answers.map(({ by, asked, isOwn }) => (
          <NewsLink
            key={`${by} ${asked.body}`}
            text={t(isOwn ? 'list.answered' : 'list.answeredInstead', {
              author: by ? t(`partyTitle.${by}`) : t('staff'),
            })}
          />
        ))}
      </ul>
    </Notice>
  )
}

type Place = { to: string; fields: ContentField[] }

/** Each of the texts has a place of its own, and the rest have one together. */
function placesOf(fields: readonly ContentField[]): Place[] {
  const texts = writings.filter(name => fields.includes(name))
  const facts = fields.filter(name => !writings.some(one => one === name))
  return [
    ...texts.map(name => ({ to: answerAt(name), fields: [name] })),
    ...(facts.length > 0 ? [{ to: FACTS, fields: facts }] : []),
  ]
}

function Changed({ party, to, fields }: Place & { party: Party }) {
  const t = useTranslations('orders')
  const format = useFormatter()
  return (
    <a className="link" href={`#${to}`}>
      <Unbroken>
        {t('sign.changedBy', {
          sender: t(`partyTitle.${party}`),
          fields: format.list(fields.map(field => t('sign.answerNamed', { field: t(`field.${field}`) }))),
        })}
      </Unbroken>
    </a>
  )
}

function NewsLink({ text }: { text: string }) {
  return (
    <li>
      <a className="link" href={`#${NEWS}`}>
        <Unbroken>{text}</Unbroken>
      </a>
    </li>
  )
}
