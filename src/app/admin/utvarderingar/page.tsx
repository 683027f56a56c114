import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { listServices } from '@/features/catalogue/queries'
import { signFacts } from '@/features/catalogue/signs/sign-facts'
import { EvaluationBrowser } from '@/features/evaluations/results/components/evaluation-browser'
import { evaluationFilter } from '@/features/evaluations/results/evaluation-filter'
import {
  listFreeTexts,
  listRecommendations,
  listServiceResults,
} from '@/features/evaluations/results/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('evaluations'))('staff.title') }
}

export default pageOf(async function AdminEvaluationsPage({
  searchParams,
}: PageProps<'/admin/utvarderingar'>) {
  const actor = await staffActor()
  const filter = evaluationFilter.read(await searchParams)
  const services = await listServices(actor)
  const serviceId = services.find(({ slug }) => slug === filter.service)?.id ?? null
  const [t, results, recommendations, texts] = await Promise.all([
    getTranslations('evaluations.staff'),
    listServiceResults(actor),
    listRecommendations(actor, serviceId),
    listFreeTexts(actor, { serviceId, after: filter.after ?? null }),
  ])
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <EvaluationBrowser
        filter={filter}
        services={services.map(service => ({
          id: service.id,
          slug: service.slug,
          name: service.content.name,
          sign: signFacts(service),
        }))}
        results={results}
        recommendations={recommendations}
        texts={texts}
      />
    </Page>
  )
})
