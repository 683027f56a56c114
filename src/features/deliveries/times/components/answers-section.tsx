import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { TextLink } from '@/components/ui/text-link'
import type { DelivererView } from '@/features/deliveries/queries'
import { ChooseForm } from '@/features/deliveries/times/components/choose-form'
import { LateAnswers } from '@/features/deliveries/times/components/late-answers'
import { WhyProposed } from '@/features/deliveries/times/components/proposal-standing'
import { OTHER_TIMES } from '@/features/deliveries/times/components/propose-form'
import { Wishes } from '@/features/deliveries/times/components/wishes'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { leadingTime, needsOthers, suitedBy, unanswered } from '@/features/deliveries/times/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'

export type AnswersSectionProps = {
  proposal: TimeProposal
  deliverers: DelivererView[]
  usualDelivererId: string
  idempotencyKey: string
  now: Date
  /** The form for other times. */
  children: ReactNode
}

/** Staff's view of proposed times: which party answered how, and one press to choose. */
export function AnswersSection({ children, now, ...form }: AnswersSectionProps) {
  const { proposal } = form
  const t = useTranslations('times')
  const locale = useLocale()
  const left = unanswered(proposal.asked, proposal.answers).length
  const day = dayText(locale, dayOf(proposal.proposedAt))
  const isStuck = needsOthers(proposal)
  return (
    <Section
      title={t('answers.titleOf', { title: textIn(locale, proposal.occasion.title) })}
      lead={t('answers.lead', { day, left })}
    >
      <div className="flex flex-col gap-6">
        <WhyProposed proposal={proposal} />
        <Wishes proposal={proposal} />
        <LateAnswers proposal={proposal} now={now} />
        {isStuck && <Stuck proposal={proposal} />}
        <ChooseForm {...form} />
        {children}
      </div>
    </Section>
  )
}

/** No time suits all. The answers stand right under it, and the way to other times is here. */
function Stuck({ proposal }: { proposal: TimeProposal }) {
  const t = useTranslations('times.answers')
  const others = (words: ReactNode) => <TextLink href={`#${OTHER_TIMES}`}>{words}</TextLink>
  const suitsSome = proposal.times.some(({ position }) => suitedBy(proposal, position).length > 0)
  const best = leadingTime(proposal) !== null ? 'one' : suitsSome ? 'some' : 'none'
  return <p className="max-w-measure">{t.rich('stuck', { best, others })}</p>
}
