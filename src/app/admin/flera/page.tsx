import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { BulkPreview } from '@/features/duties/bulk/components/bulk-preview'
import { bulkSteps, verdictsOn } from '@/features/duties/bulk/rules'
import { chosenIn } from '@/features/duties/bulk/schema'
import { listNamedDuties } from '@/features/duties/queries'
import { dutyNamed } from '@/features/duties/rules'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('duties.bulk'))('caption') }
}

export default pageOf(async function BulkPreviewPage({ searchParams }: PageProps<'/admin/flera'>) {
  const actor = await staffActor()
  const { steg, sak } = await searchParams
  const names = chosenIn(sak)
  const [t, duties] = await Promise.all([getTranslations('duties'), listNamedDuties(actor, names)])
  const step = bulkSteps.find(one => one === steg) ?? 'take'
  const chosen = names.flatMap(name => {
    const named = dutyNamed(name)
    const duty = duties.find(one => one.name === name)
    return named ? [{ name, duty, kind: named.kind, waits: duty !== undefined }] : []
  })
  const verdicts = verdictsOn(step, chosen)
  const rows = chosen.flatMap(({ name, duty }, index) => {
    const verdict = verdicts[index]
    return verdict ? [{ name, duty, verdict }] : []
  })
  const title = t(`bulk.title.${step}`)
  return (
    <Page
      title={title}
      lead={rows.length > 0 && t('bulk.lead')}
      breadcrumbs={<Breadcrumbs items={[{ href: paths.admin, label: t('title') }, { label: title }]} />}
    >
      {rows.length > 0 ? (
        <BulkPreview step={step} rows={rows} />
      ) : (
        <EmptyState
          title={t('bulk.none.title')}
          action={<ButtonLink href={paths.admin}>{t('bulk.toList')}</ButtonLink>}
        >
          <p>{t('bulk.none.text')}</p>
        </EmptyState>
      )}
    </Page>
  )
})
