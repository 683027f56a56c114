import { useLocale, useTranslations } from 'next-intl'
import { FilterSelect } from '@/components/form/filter-form'
import { FilterForm } from '@/components/layout/filtered-list'
import { Section } from '@/components/layout/section'
import type { SignFacts } from '@/features/catalogue/signs/sign-facts'
import { EvaluationResults } from '@/features/evaluations/results/components/evaluation-results'
import { FreeTexts } from '@/features/evaluations/results/components/free-texts'
import { RecommendationsOverTime } from '@/features/evaluations/results/components/recommendations-over-time'
import { ResultTable } from '@/features/evaluations/results/components/result-table'
import { type EvaluationFilter, evaluationFilter } from '@/features/evaluations/results/evaluation-filter'
import type { FreeTexts as Found, Recommendations } from '@/features/evaluations/results/queries'
import type { ServiceResults } from '@/features/evaluations/results/rules'
import { type LocalizedText, textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

export type EvaluationBrowserProps = {
  filter: EvaluationFilter
  services: { id: string; slug: string; name: LocalizedText; sign: SignFacts }[]
  results: Map<string, ServiceResults>
  recommendations: Recommendations[]
  texts: Found
}

/** The sum of all evaluations, of every service or of one. */
export function EvaluationBrowser(props: EvaluationBrowserProps) {
  const { filter, services, results, recommendations, texts } = props
  const t = useTranslations('evaluations.staff')
  const locale = useLocale()
  const path = paths.adminEvaluations()
  const chosen = services.find(({ slug }) => slug === filter.service)
  const withResults = services.flatMap(({ id, ...service }) => {
    const found = results.get(id)
    return found ? [{ ...service, results: found }] : []
  })
  return (
    <>
      <FilterForm path={path} submitLabel={t('show')}>
        <FilterSelect
          name="tjanst"
          label={t('service')}
          value={chosen?.slug ?? ''}
          all={t('allServices')}
          options={services.map(({ slug, name }) => ({ value: slug, label: textIn(locale, name) }))}
        />
      </FilterForm>
      {chosen ? (
        <EvaluationResults results={results.get(chosen.id) ?? null} />
      ) : (
        <Section title={t('byService')}>
          <ResultTable services={withResults} />
        </Section>
      )}
      <RecommendationsOverTime recommendations={recommendations} />
      <FreeTexts
        found={texts}
        serviceOf={id => (chosen ? undefined : services.find(service => service.id === id)?.name)}
        href={after => evaluationFilter.write(path, { ...filter, after })}
      />
    </>
  )
}
