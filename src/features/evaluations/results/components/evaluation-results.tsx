import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { KeyFigure } from '@/components/ui/key-figure'
import { SideTable } from '@/features/evaluations/results/components/side-table'
import type { Results, ServiceResults } from '@/features/evaluations/results/rules'
import { useFormatter } from '@/messages/formatter'

/** The answers about a service, taken together. Below five answers it says only that there are too few. */
export function EvaluationResults({ results }: { results: ServiceResults | null }) {
  const t = useTranslations('evaluations.results')
  if (!results) {
    return (
      <Section title={t('title')}>
        <p className="text-ink-soft">{t('tooFew')}</p>
      </Section>
    )
  }
  return (
    <Section title={t('title')} lead={t('lead', { answers: results.all.answers })}>
      <Figures results={results.all} />
      {results.bySide.length > 0 && <SideTable bySide={results.bySide} />}
    </Section>
  )
}

function Figures({ results }: { results: Results }) {
  const t = useTranslations('evaluations.results')
  const format = useFormatter()
  const { answers, rewarding, stronger, recommends, goal } = results
  const grade = (value: number) =>
    format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const share = (count: number) => format.number(count / answers, { style: 'percent' })
  const people = (count: number) => t('people', { count, answers })
  return (
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
  )
}
