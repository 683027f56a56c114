import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import type { DelivererView } from '@/features/deliveries/queries'
import { ChooseForm } from '@/features/deliveries/times/components/choose-form'
import type { TimeProposal } from '@/features/deliveries/times/proposal-rows'
import { unanswered } from '@/features/deliveries/times/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { WRITTEN_IN } from '@/lib/written'

export type AnswersSectionProps = {
  proposal: TimeProposal
  deliverers: DelivererView[]
  usualDelivererId: string
  idempotencyKey: string
  /** The form for other times, folded away. */
  children: ReactNode
}

/** Staff's view of proposed times: which party answered how, and one press to choose. */
export function AnswersSection({ children, ...form }: AnswersSectionProps) {
  const { proposal } = form
  const t = useTranslations('times')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  const left = unanswered(proposal.asked, proposal.answers).length
  const day = dayText(locale, dayOf(proposal.proposedAt))
  const wishes = proposal.answers.filter(({ wish }) => wish !== '')
  return (
    <Section
      title={t('answers.titleOf', { title: textIn(locale, proposal.occasion.title) })}
      lead={t('answers.lead', { day, left })}
    >
      <div className="flex flex-col gap-6">
        <ChooseForm {...form} />
        {wishes.length > 0 && (
          <ul className="rows">
            {wishes.map(({ party, wish }) => (
              <li key={party} lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line">
                {t('answers.wish', { party: parties(party), wish })}
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </Section>
  )
}
