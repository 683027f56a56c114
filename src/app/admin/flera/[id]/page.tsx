import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Arrival } from '@/components/layout/arrival'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { LookAgain } from '@/components/layout/look-again'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { BulkResult } from '@/features/bulk-steps/components/bulk-result'
import { findBulkPage } from '@/features/bulk-steps/find-bulk-page'
import { LONGEST_RUN, pressedOf, progressOf } from '@/features/bulk-steps/rules'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/flera/[id]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  await findBulkPage(await staffActor(), params)
  return { title: (await getTranslations('bulkSteps'))('caption') }
})

/** A step with many rows is shown as it goes on, until the longest run is over (seconds). */
const LOOKS_AFTER = Array.from({ length: LONGEST_RUN / 3000 }, (_, index) => 3 * (index + 1))

export default pageOf(async function BulkResultPage({ params }: Props) {
  const actor = await staffActor()
  const result = await findBulkPage(actor, params)
  const t = await getTranslations()
  const progress = progressOf(result, actor.now)
  const total = result.rows.length
  const title = t(`bulkSteps.press.${result.step}`, pressedOf(result.rows))
  const tried = total - progress.untried
  return (
    <Page
      title={progress.isUnderWay ? title : t('bulkSteps.result', { done: progress.done })}
      lead={
        <Arrival>
          <span role="status">
            {progress.isUnderWay
              ? t('bulkSteps.underWay', { tried, total })
              : t('bulkSteps.resultLead', { total })}
          </span>
        </Arrival>
      }
      breadcrumbs={
        <Breadcrumbs items={[{ href: paths.admin, label: t('duties.title') }, { label: title }]} />
      }
    >
      {progress.isUnderWay && <LookAgain after={LOOKS_AFTER} />}
      <BulkResult result={result} progress={progress} />
    </Page>
  )
})
