import { useLocale, useTranslations } from 'next-intl'
import { useSlotText } from '@/features/deliveries/times/components/time-slot'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { answerBy, isToAnswer, unanswered } from '@/features/deliveries/times/rules'
import { dayText } from '@/lib/day-text'
import type { Party } from '@/lib/party'

/** Beside the question: the time until another is chosen, the day to answer by, and who else has not answered. */
export function ProposalStanding({ proposal, party }: { proposal: TimeProposal; party: Party }) {
  const t = useTranslations('times.answer')
  const parties = useTranslations('common.party')
  const slotText = useSlotText()
  const locale = useLocale()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const { asked, answers, occasion, planStatus } = proposal
  const left = unanswered(asked, answers).filter(one => one !== party)
  return (
    <div className="text-sm text-ink-soft">
      {planStatus === 'planned' && occasion.startsAt && (
        <p>{t('until', { slot: slotText({ startsAt: occasion.startsAt, minutes: occasion.minutes }) })}</p>
      )}
      {isToAnswer(proposal, party) && <p>{t('by', { day: dayText(locale, answerBy(proposal)) })}</p>}
      <p>
        {left.length > 0
          ? t('awaits', { parties: list.format(left.map(one => parties(one))) })
          : t('othersAnswered')}
      </p>
    </div>
  )
}
