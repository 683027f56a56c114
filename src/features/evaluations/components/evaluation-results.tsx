import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { KeyFigure } from '@/components/ui/key-figure'
import type { Results } from '@/features/evaluations/rules'
import { useFormatter } from '@/messages/formatter'

/** The answers about a service, taken together. Below five answers it says only that there are too few. */
export function EvaluationResults({ results }: { results: Results | null }) {
  const t = useTranslations('evaluations.results')
  const format = useFormatter()
  if (!results) {
    return (
      <Section title={t('title')}>
        <p className="text-ink-soft">{t('tooFew')}</p>
      </Section>
    )
  }
  const { answers, rewarding, stronger, recommends, goal } = results
  const grade = (value: number) =>
    format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const share = (count: number) => format.number(count / answers, { style: 'percent' })
  const people = (count: number) => t('people', { count, answers })
  return (
    <Section title={t('title')} lead={t('lead', { answers })}>
      <div className="grid gap-6 sm:grid-cols-2">
        <KeyFigure value={grade(rewarding)} denominator={t('outOf')} label={t('rewarding')} />
        <KeyFigure value={grade(stronger)} denominator={t('outOf')} label={t('stronger')} />
        <KeyFigure value={share(recommends)} denominator={people(recommends)} label={t('recommends')} />
        <KeyFigure
          value={share(goal.yes)}
          denominator={people(goal.yes)}
          label={t('goal')}
          note={t('goalNote', { partly: goal.partly, no: goal.no, tooEarly: goal.too_early })}
        />
      </div>
    </Section>
  )
}
