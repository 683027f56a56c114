import { useLocale, useTranslations } from 'next-intl'
import { AnswerBy } from '@/components/ui/answer-by'
import { Unbroken } from '@/components/ui/unbroken'
import { useSlotText } from '@/features/deliveries/times/components/time-slot'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { answerBy, isToAnswer, unanswered } from '@/features/deliveries/times/rules'
import { capitalised } from '@/lib/capitalised'
import type { Day } from '@/lib/dates'
import { listText } from '@/lib/list-text'
import type { Party } from '@/lib/party'
import { WRITTEN_IN } from '@/lib/written'

export type BeforeTimesProps = {
  proposal: TimeProposal
  party: Party
  today: Day
  /** Why a planned time is to move; empty where the staff gave no reason. */
  reason: string
}

/** Before the question: the last day to answer, the time that is to move, and why clashing ones are proposed. */
export function BeforeTimes({ proposal, party, today, reason }: BeforeTimesProps) {
  const t = useTranslations('times.answer')
  const slotText = useSlotText()
  const { planStatus, occasion } = proposal
  const { startsAt, minutes } = occasion
  const lastDay = answerBy(proposal)
  return (
    <>
      {isToAnswer(proposal, party) && (
        <div>
          <AnswerBy answerBy={lastDay} today={today} isOwn />
          <p className="text-sm text-ink-soft">{t(today > lastDay ? 'late' : 'by')}</p>
        </div>
      )}
      {planStatus === 'planned' && startsAt && <p>{t('until', { slot: slotText({ startsAt, minutes }) })}</p>}
      {reason !== '' && (
        <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line">
          {t('moved', { reason })}
        </p>
      )}
      <WhyProposed proposal={proposal} />
    </>
  )
}

/** In the words of the staff. Staff read them too, beside the answers. */
export function WhyProposed({ proposal: { passedReason } }: { proposal: TimeProposal }) {
  const t = useTranslations('times.answer')
  if (passedReason === '') return null
  return (
    <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line">
      {t('passed', { reason: passedReason })}
    </p>
  )
}

type StandingProps = { proposal: TimeProposal; party: Party }

/** Beside the question: who else has not answered, and what the others wish for. */
export function ProposalStanding({ proposal, party }: StandingProps) {
  const t = useTranslations('times.answer')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  const { asked, answers } = proposal
  const left = unanswered(asked, answers).filter(one => one !== party)
  const wishes = answers.filter(one => one.party !== party && one.wish)
  return (
    <div className="text-sm text-ink-soft">
      <p>
        <Unbroken>
          {left.length > 0
            ? t('awaits', {
                parties: listText(
                  locale,
                  left.map(one => parties(one)),
                ),
              })
            : t('othersAnswered')}
        </Unbroken>
      </p>
      {wishes.map(one => (
        <p key={one.party} lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line">
          {t('otherWish', { party: capitalised(parties(one.party), locale), wish: one.wish })}
        </p>
      ))}
    </div>
  )
}
