import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { DownloadLinks } from '@/components/layout/download-links'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { EmptyState } from '@/components/ui/empty-state'
import { PagedRows } from '@/components/ui/page-links'
import { getProgrammeStart } from '@/features/statistics/cell-queries'
import { DayNotice, UnknownNotice } from '@/features/statistics/components/figure-notices'
import { RowsForm } from '@/features/statistics/components/rows-form'
import { RowsTable } from '@/features/statistics/components/rows-table'
import { figureQuery } from '@/features/statistics/figure-address'
import { listFigureRows } from '@/features/statistics/figure-queries'
import { rowPartsOf, ruleOf } from '@/features/statistics/figures'
import { findFigurePage } from '@/features/statistics/find-figure-page'
import { rowFilter, rowOrderings, rowsAddress, withoutRowFilter } from '@/features/statistics/row-filter'
import { dayText } from '@/lib/day-text'
import { columnSort } from '@/lib/list-filter'
import { paths } from '@/lib/paths'

type Props = PageProps<'/statistik/[siffra]/rader'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { words } = await findFigurePage(await staffActor(), (await params).siffra, {})
  return { title: words.t('rowsTitle', { figure: words.title }) }
})

export default pageOf(async function FigureRowsPage({ params, searchParams }: Props) {
  const actor = await staffActor()
  const { siffra } = await params
  const address = await searchParams
  const filter = rowFilter.read(address)
  const { name, asked, asOf, words } = await findFigurePage(actor, siffra, withoutRowFilter(address))
  const found = await listFigureRows(actor, name, { ...asked, ...filter, asOf: asOf.day })
  if (!found || ruleOf(name).anonymous) notFound()
  const { t, title } = words
  const query = figureQuery({ ...asked, year: undefined, per: asOf.day })
  const href = (page: number) => rowsAddress(siffra, query, { ...filter, page })
  const sortOf = (column: string) =>
    columnSort(rowOrderings, column, filter.sorting, sorting =>
      rowsAddress(siffra, query, { ...filter, sorting, page: 1 }),
    )
  const hasDays = rowPartsOf(name).includes('day')
  const start = await getProgrammeStart(actor)
  return (
    <Page
      breadcrumbs={
        <Breadcrumbs
          items={[
            { href: paths.statisticsOn(asOf.day), label: t('all') },
            { href: paths.figure(siffra, query), label: title },
            { label: t('rows') },
          ]}
        />
      }
      eyebrow={`${t('asOf')} ${dayText(actor.locale, asOf.day)}`}
      title={t('rowsTitle', { figure: title })}
      lead={t('rowsLead')}
      width="wide"
    >
      <DayNotice asOf={asOf} shown={asOf.day} locale={actor.locale} />
      <UnknownNotice names={asked.unknown} words={words} />
      {hasDays && start && (
        <RowsForm words={words} filter={filter} query={query} from={start} until={asOf.day} />
      )}
      <p role="status" className="font-semibold">
        {words.rowsFound(found)}
      </p>
      <PagedRows {...found} page={filter.page} href={href} empty={<EmptyState title={t('noRows')} />}>
        {found.rows.length > 0 && (
          <RowsTable
            rows={found.rows}
            words={words}
            caption={t('rowsTitle', { figure: title })}
            sortOf={hasDays ? sortOf : undefined}
          />
        )}
      </PagedRows>
      <DownloadLinks shown={href(1)} />
    </Page>
  )
})
