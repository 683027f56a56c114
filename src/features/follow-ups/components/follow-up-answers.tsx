import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import type { FollowUpView } from '@/features/follow-ups/queries'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

/** Each party's word on what came of it, and those that have said nothing. Draws nothing before it is asked. */
export function FollowUpAnswers({ followUp }: { followUp: FollowUpView | null }) {
  const t = useTranslations('followUps')
  const party = useTranslations('common.party')
  const locale = useLocale()
  if (!followUp) return null
  const { answers, silent, isOpen, closesOn } = followUp
  const lead = isOpen ? t('openUntil', { day: dayText(locale, closesOn) }) : t('closed')
  return (
    <Section title={t('title')} lead={lead}>
      <ul className="rows">
        {answers.map(answer => (
          <li key={answer.party}>
            <p className="font-semibold">
              {t('answer', { party: party(answer.party), goal: t(`goal.${answer.goalReached}`) })}
            </p>
            {answer.outcome && (
              <p lang={WRITTEN_IN} className="mt-1 max-w-measure whitespace-pre-line wrap-anywhere">
                {answer.outcome}
              </p>
            )}
          </li>
        ))}
        {silent.map(one => (
          <li key={one} className="text-ink-soft">
            {t(isOpen ? 'awaited' : 'silent', { party: party(one) })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
