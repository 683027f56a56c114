import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Arrival } from '@/components/layout/arrival'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { BulkPreview } from '@/features/bulk-steps/components/bulk-preview'
import { EarlierSteps } from '@/features/bulk-steps/components/earlier-steps'
import { listBulkSteps, previewBulkStep } from '@/features/bulk-steps/queries'
import { bulkSteps, MOST_SHARED_TIMES } from '@/features/bulk-steps/rules'
import { chosenIn, KEEP } from '@/features/bulk-steps/schema'
import { TimeRows } from '@/features/deliveries/times/components/time-rows'
import { dutyFilter } from '@/features/duties/duty-filter'
import { workplaceAt } from '@/features/duties/duty-pages'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bulkSteps'))('caption') }
}

export default pageOf(async function BulkPreviewPage({ searchParams }: PageProps<'/admin/flera'>) {
  const actor = await staffActor()
  const asked = await searchParams
  const { steg, sak } = asked
  const names = chosenIn(sak)
  const back = workplaceAt({ ...dutyFilter.read(asked), ticked: names })
  if (steg === KEEP) redirect(back)
  const step = bulkSteps.find(one => one === steg) ?? 'take'
  const [t, rows, earlier] = await Promise.all([
    getTranslations(),
    previewBulkStep(actor, step, names),
    names.length === 0 ? listBulkSteps(actor) : [],
  ])
  const today = dayOf(actor.now)
  const canBeDone = rows.some(({ verdict }) => verdict === 'does')
  const title = t(rows.length > 0 ? `bulkSteps.title.${step}` : 'bulkSteps.caption')
  return (
    <Page
      title={title}
      lead={rows.length > 0 && <Arrival>{t(`bulkSteps.${canBeDone ? 'lead' : 'nothingToDo'}`)}</Arrival>}
      breadcrumbs={
        <Breadcrumbs items={[{ href: paths.admin, label: t('duties.title') }, { label: title }]} />
      }
      width="wide"
    >
      {rows.length > 0 ? (
        <BulkPreview
          step={step}
          rows={rows}
          back={back}
          today={today}
          times={<TimeRows count={MOST_SHARED_TIMES} today={today} hasLength={false} />}
        />
      ) : (
        <EmptyState
          title={t('bulkSteps.none.title')}
          action={<ButtonLink href={paths.admin}>{t('bulkSteps.toList')}</ButtonLink>}
        >
          <p>{t('bulkSteps.none.text')}</p>
        </EmptyState>
      )}
      <EarlierSteps steps={earlier} />
    </Page>
  )
})
