import { useLocale, useTranslations } from 'next-intl'
import { Unbroken } from '@/components/ui/unbroken'
import { useSlotText } from '@/features/deliveries/times/components/time-slot'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { answerBy, isToAnswer, unanswered } from '@/features/deliveries/times/rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import type { Party } from '@/lib/party'

/** Before the question: the time that holds until another is chosen. */
export function PresentTime({ proposal: { planStatus, occasion } }: { proposal: TimeProposal }) {
  const t = useTranslations('times.answer')
  const slotText = useSlotText()
  const { startsAt, minutes } = occasion
  if (planStatus !== 'planned' || !startsAt) return null
  return <p>{t('until', { slot: slotText({ startsAt, minutes }) })}</p>
}

type StandingProps = { proposal: TimeProposal; party: Party; today: Day }

/** Beside the question: the day to answer by, and who else has not answered. */
export function ProposalStanding({ proposal, party, today }: StandingProps) {
  const t = useTranslations('times.answer')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const { asked, answers } = proposal
  const lastDay = answerBy(proposal)
  const left = unanswered(asked, answers).filter(one => one !== party)
  return (
    <div className="text-sm text-ink-soft">
      {isToAnswer(proposal, party) && (
        <p>{t(today > lastDay ? 'late' : 'by', { day: dayText(locale, lastDay) })}</p>
      )}
      <p>
        <Unbroken>
          {left.length > 0
            ? t('awaits', { parties: list.format(left.map(one => parties(one))) })
            : t('othersAnswered')}
        </Unbroken>
      </p>
    </div>
  )
}
