import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { AnswerBy } from '@/components/ui/answer-by'
import { Unbroken } from '@/components/ui/unbroken'
import { remindOfTimesAction } from '@/features/deliveries/times/actions'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { answerBy, mayRemind, unanswered } from '@/features/deliveries/times/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { useFormatter } from '@/messages/formatter'

/** For the staff: whose answer is late, when they were last reminded, and the press that reminds them. */
export function LateAnswers({ proposal, now }: { proposal: TimeProposal; now: Date }) {
  const t = useTranslations('times')
  const parties = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  const may = mayRemind(proposal, now)
  if (!may.ok && may.reason !== 'reminded_today') return null
  const { asked, answers, remindedAt, occasion } = proposal
  const late = unanswered(asked, answers).map(one => parties(one))
  return (
    <div className="flex max-w-measure flex-col gap-3">
      <p>
        <Unbroken>{t('answer.awaits', { parties: format.list(late) })}</Unbroken>{' '}
        {remindedAt && (
          <Unbroken>{t('answers.reminded', { day: dayText(locale, dayOf(remindedAt)) })}</Unbroken>
        )}
      </p>
      {may.ok ? (
        <>
          <AnswerBy answerBy={answerBy(proposal)} today={dayOf(now)} isOwn={false} />
          <ActionForm
            action={remindOfTimesAction}
            fields={{ occasionId: occasion.id }}
            label={t('answers.remind')}
          />
        </>
      ) : (
        <p>{t('answers.remindAgain')}</p>
      )}
    </div>
  )
}
