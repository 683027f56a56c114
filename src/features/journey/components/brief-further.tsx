import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { OccasionAhead } from '@/features/journey/occasion-ahead'
import type { Station } from '@/features/journey/queries'
import type { OpenQuestion } from '@/features/orders/thread/queries'
import { textIn } from '@/lib/localized-text'
import { spansText } from '@/lib/time-text'
import { WRITTEN_IN } from '@/lib/written'

type BriefFurtherProps = {
  /** Undefined where nothing is known of it yet. */
  order: Pick<NonNullable<Station['order']>, 'ahead' | 'occasions' | 'done' | 'cancelled'> | null | undefined
  questions: OpenQuestion[]
  /** All that are asked have said which times suit. */
  isAnswered: boolean
  /** When an occasion is, in the words of its delivery. */
  time: (occasion: OccasionAhead) => ReactNode
}

/** Both sides talk about this beside an order's text: its days to come, and the questions without an answer. */
export function BriefFurther({ order, questions, isAnswered, time }: BriefFurtherProps) {
  const t = useTranslations('journey.pack')
  const counts = useTranslations('journey.occasions')
  const locale = useLocale()
  const { ahead, occasions, done, cancelled } = order ?? { ahead: [], occasions: 0, done: 0, cancelled: 0 }
  return (
    <>
      {ahead.length > 0 && (
        <section>
          <h3 className="mb-1 text-lg">{t('ahead')}</h3>
          {done > 0 && <p className="mb-1">{counts('now', { done, occasions, cancelled })}.</p>}
          <ul className="space-y-1">
            {ahead.map(occasion => (
              <li key={occasion.id}>
                <span className="font-semibold">{textIn(locale, occasion.title)}</span>
                {': '}
                {time(occasion)}
                {occasion.times.length > 0 &&
                  ` ${t(isAnswered ? 'answered' : 'times', { times: spansText(locale, occasion.times) })}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {questions.length > 0 && (
        <section>
          <h3 className="mb-1 text-lg">{t('questions')}</h3>
          <ul className="space-y-1">
            {questions.map(question => (
              <li key={question.id}>
                <Asker question={question} />{' '}
                <q lang={WRITTEN_IN} className="wrap-anywhere">
                  {question.body}
                </q>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** The party that asked, and about which part of the order where it said so. */
function Asker({ question: { party, question } }: { question: OpenQuestion }) {
  const t = useTranslations('orders')
  const about = question && t('thread.about', { question: t(`field.${question}`) })
  return (
    <>
      <span className="font-semibold">{party ? t(`partyTitle.${party}`) : t('staff')}</span>
      {about && ` (${about})`}:
    </>
  )
}
