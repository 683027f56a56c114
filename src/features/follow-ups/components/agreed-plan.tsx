import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { WRITTEN_IN } from '@/lib/written'

/** The goal and the plan, as the parties wrote them in the order. */
export function AgreedPlan({ goal, plan }: { goal: string; plan: string }) {
  const t = useTranslations('followUps')
  const written = (text: string) => (
    <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line wrap-anywhere">
      {text}
    </p>
  )
  return (
    <>
      <Section title={t('yourGoal')}>{written(goal)}</Section>
      <Section title={t('yourPlan')}>{written(plan)}</Section>
    </>
  )
}
