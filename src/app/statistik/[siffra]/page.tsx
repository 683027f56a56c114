import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/auth/actor'
import { currentActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { DownloadLinks } from '@/components/layout/download-links'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { KeyFigure } from '@/components/ui/key-figure'
import { TextLink } from '@/components/ui/text-link'
import { getFunnel } from '@/features/interest/funnel/queries'
import { countEarlierOrders } from '@/features/statistics/cell-queries'
import { isOverlapping } from '@/features/statistics/cells'
import { ChangedRows } from '@/features/statistics/components/changed-rows'
import { FigureChart } from '@/features/statistics/components/figure-chart'
import { FigureForm } from '@/features/statistics/components/figure-form'
import {
  ChangedNotice,
  DayNotice,
  FigureNotes,
  NoNumber,
  UnknownNotice,
} from '@/features/statistics/components/figure-notices'
import { FigureTable } from '@/features/statistics/components/figure-table'
import { figureQuery } from '@/features/statistics/figure-address'
import { type FigureView, getFigure, listChangedRows } from '@/features/statistics/figure-queries'
import { countsEarlierOrders, ruleOf } from '@/features/statistics/figures'
import { findFigurePage } from '@/features/statistics/find-figure-page'
import { dayOf } from '@/lib/dates'
import { paths } from '@/lib/paths'

type Props = PageProps<'/statistik/[siffra]'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { words } = await findFigurePage(await currentActor(), (await params).siffra, {})
  return { title: words.title, description: words.means }
})

export default pageOf(async function FigurePage({ params, searchParams }: Props) {
  const actor = await currentActor()
  const { siffra } = await params
  const { name, asked, asOf, start, isFree, words, services, years, only } = await findFigurePage(
    actor,
    siffra,
    await searchParams,
  )
  const view = await getFigure(actor, name, { ...asked, asOf: asOf.day })
  if (!view) notFound()
  const changed = view.isMoved ? await listChangedRows(actor, name, view.asOf) : []
  const isWithEarlier = countsEarlierOrders(name) && view.standing !== 'own_cut'
  const earlier = isWithEarlier ? await countEarlierOrders(actor, view.asOf) : null
  const { t, title } = words
  const { locale } = actor
  const { anonymous } = ruleOf(name)
  const query = figureQuery({ ...asked, per: view.asOf })
  const hides = view.cells.some(({ shown }) => !shown)
  const untalked = await untalkedIn(actor, view)
  return (
    <Page
      breadcrumbs={
        <Breadcrumbs items={[{ href: paths.statisticsOn(view.asOf), label: t('all') }, { label: title }]} />
      }
      eyebrow={words.stands(view.asOf)}
      title={title}
      lead={words.means}
      width="wide"
    >
      <DayNotice asOf={asOf} shown={view.asOf} locale={locale} />
      <UnknownNotice names={asked.unknown} words={words} />
      {view.total?.shown ? (
        <KeyFigure
          value={words.value(view.total.shown)}
          denominator={words.of(view.total.shown)}
          label={title}
          note={<FigureNotes view={view} words={words} only={only} earlier={earlier} isFree={isFree} />}
        />
      ) : (
        <NoNumber view={view} words={words} />
      )}
      <ChangedNotice view={view} words={words} />
      <FigureForm
        view={view}
        asked={asked}
        words={words}
        today={dayOf(actor.now)}
        start={start}
        isFree={isFree}
        services={services}
        years={years}
      />
      <ChangedRows rows={changed} view={view} words={words} isFree={isFree} />
      {view.total?.shown && <FigureChart view={view} words={words} year={asked.year} />}
      {view.cut !== 'time' && view.total?.shown && (
        <div>
          <FigureTable view={view} words={words} other={asked.other} />
          <p className="mt-3 text-sm text-ink-soft">
            {hides && `${words.hiddenNote(view.cut)} `}
            {view.hidesOutside && !hides && `${t('onlyStaff')} `}
            {isOverlapping(view) && t('sums')}
            {untalked}
          </p>
        </div>
      )}
      <p className="flex flex-wrap gap-x-5 gap-y-3 text-sm">
        <TextLink href={paths.figure(siffra, query)}>{t('permanent')}</TextLink>
        {isFree && !anonymous && <TextLink href={paths.figureRows(siffra, query)}>{t('rows')}</TextLink>}
      </p>
      <DownloadLinks shown={paths.figure(siffra, query)} />
    </Page>
  )
})

/** For staff beside the steps: how many never took the second. Their own page of the way there has the same count. */
async function untalkedIn(actor: Actor, { name, cut, standing, asOf }: FigureView): Promise<string | null> {
  if (name !== 'funnel' || cut !== 'part' || standing === 'own_cut') return null
  const found = await getFunnel(actor, { asOf, page: 1 })
  if (!found) return null
  return (await getTranslations('interest.funnel'))('untalked', { count: found.funnel.orderedUntalked })
}
