import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { StaffActor } from '@/auth/actor'
import { staffActor } from '@/auth/current-actor'
import { Arrival } from '@/components/layout/arrival'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { stepForListed } from '@/features/bulk-steps/bulk-pages'
import { BulkPreview } from '@/features/bulk-steps/components/bulk-preview'
import { EarlierSteps } from '@/features/bulk-steps/components/earlier-steps'
import { ForeseenMail } from '@/features/bulk-steps/components/foreseen-mail'
import { listBulkSteps, type PreviewRow, previewBulkStep } from '@/features/bulk-steps/queries'
import { foreseeReminder } from '@/features/bulk-steps/reminded-queries'
import {
  type BulkStep,
  bulkSteps,
  MOST_AT_ONCE,
  MOST_SHARED_TIMES,
  pressOf,
} from '@/features/bulk-steps/rules'
import { chosenIn, KEEP } from '@/features/bulk-steps/schema'
import { TimeRows } from '@/features/deliveries/times/components/time-rows'
import { titleOf } from '@/features/duties/duty'
import { dutyFilter } from '@/features/duties/duty-filter'
import { workplaceAt } from '@/features/duties/duty-pages'
import { leftBy, queueFilter } from '@/features/orders/lists/queue-filter'
import { listOrders } from '@/features/orders/queries'
import { dayOf } from '@/lib/dates'
import type { Address } from '@/lib/list-filter'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bulkSteps'))('caption') }
}

export default pageOf(async function BulkPreviewPage({ searchParams }: PageProps<'/admin/flera'>) {
  const actor = await staffActor()
  const asked = await searchParams
  const { steg } = asked
  const { names, list } = await chosenBy(actor, asked)
  const back = list ?? workplaceAt({ ...dutyFilter.read(asked), ticked: names })
  if (steg === KEEP) redirect(back)
  const step = bulkSteps.find(one => one === steg) ?? 'take'
  const [t, previewed, earlier] = await Promise.all([
    getTranslations(),
    previewBulkStep(actor, step, names),
    names.length === 0 ? listBulkSteps(actor) : [],
  ])
  const rows = list ? previewed.filter(({ verdict }) => verdict !== 'gone') : previewed
  const letter = await findLetter(actor, step, rows)
  const today = dayOf(actor.now)
  const done = pressOf(rows)
  const skipped = rows.length - done.count
  const none = list ? 'noneListed' : 'none'
  const titleOfNone = t(rows.length > 0 ? `bulkSteps.title.${step}` : 'bulkSteps.caption')
  const title = done.count > 0 ? t(`bulkSteps.press.${step}`, done) : titleOfNone
  const lead = done.count > 0 ? t('bulkSteps.lead', { skipped }) : t('bulkSteps.nothingToDo')
  return (
    <Page
      title={title}
      lead={rows.length > 0 && <Arrival>{lead}</Arrival>}
      breadcrumbs={
        <Breadcrumbs items={[{ href: paths.admin, label: t('duties.title') }, { label: title }]} />
      }
      width="wide"
    >
      {list && rows.length > 0 && <p className="max-w-measure">{t('bulkSteps.fromList')}</p>}
      {rows.length > 0 ? (
        <BulkPreview
          step={step}
          rows={rows}
          back={back}
          today={today}
          letter={letter}
          times={<TimeRows count={MOST_SHARED_TIMES} today={today} hasLength={false} />}
        />
      ) : (
        <EmptyState
          title={t(`bulkSteps.${none}.title`)}
          action={
            <ButtonLink href={list ?? paths.admin}>
              {t(list ? 'bulkSteps.noneListed.back' : 'bulkSteps.toList')}
            </ButtonLink>
          }
        >
          <p>{t(`bulkSteps.${none}.text`)}</p>
        </EmptyState>
      )}
      <EarlierSteps steps={earlier} />
    </Page>
  )
})

/** The mail of a reminder, as the first row that has a reader sends it. */
async function findLetter(actor: StaffActor, step: BulkStep, rows: PreviewRow[]) {
  const mailed = rows.filter(({ verdict, mailed = 0 }) => verdict === 'does' && mailed > 0)
  const [first] = step === 'remind' ? mailed : []
  const letter = first && (await foreseeReminder(actor, first.name))
  const title = first?.duty ? titleOf(first.duty, actor.locale) : null
  return letter && <ForeseenMail letter={letter} title={title} others={mailed.length - 1} />
}

type Chosen = { names: string[]; list: string | null }

/** The rows that were ticked, or those of a list of orders that wait for the staff. Then the list is named. */
async function chosenBy(actor: StaffActor, asked: Address): Promise<Chosen> {
  const filter = queueFilter.read(asked)
  const many = stepForListed(filter)
  if (asked.sak || many?.step !== asked.steg) return { names: chosenIn(asked.sak), list: null }
  const { service, search, obstacle, sorting } = filter
  const narrowed = { ...leftBy(filter), service, search, obstacle, sorting, turns: ['staff' as const] }
  const { orders } = await listOrders(actor, { ...narrowed, pageSize: 2 * MOST_AT_ONCE })
  const names = orders.flatMap(({ id }) => many?.kinds.map(kind => `${kind}.${id}`) ?? [])
  return { names, list: queueFilter.write(paths.adminOrders, filter) }
}
