import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import type { DelivererView } from '@/features/deliveries/queries'
import { ChooseForm } from '@/features/deliveries/times/components/choose-form'
import { WhyProposed } from '@/features/deliveries/times/components/proposal-standing'
import { Wishes } from '@/features/deliveries/times/components/wishes'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { needsOthers, unanswered } from '@/features/deliveries/times/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'

export type AnswersSectionProps = {
  proposal: TimeProposal
  deliverers: DelivererView[]
  usualDelivererId: string
  idempotencyKey: string
  /** The form for other times. It comes first where no time suits all that have answered. */
  children: ReactNode
}

/** Staff's view of proposed times: which party answered how, and one press to choose. */
export function AnswersSection({ children, ...form }: AnswersSectionProps) {
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
        {isStuck && children}
        <ChooseForm {...form} />
        {!isStuck && children}
      </div>
    </Section>
  )
}
