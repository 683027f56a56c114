import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Unbroken } from '@/components/ui/unbroken'
import { useCommentsText } from '@/features/orders/lists/components/order-talk'
import type { SinceHere } from '@/features/orders/lists/since-here'
import { NEWS } from '@/features/orders/thread/components/message-list'

/** First on a shared draft's page: the words that the overview told of, each with the way there. */
export function SinceHereNotice({ since: { comments, answers } }: { since: SinceHere }) {
  const t = useTranslations('orders')
  const commentsText = useCommentsText()
  return (
    <Notice title={t('page.since')}>
      <ul className="space-y-1">
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

function NewsLink({ text }: { text: string }) {
  return (
    <li>
      <a className="link" href={`#${NEWS}`}>
        <Unbroken>{text}</Unbroken>
      </a>
    </li>
  )
}
