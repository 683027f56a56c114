import 'server-only'
import type { Actor, StaffActor } from '@/auth/actor'
import { everyRow } from '@/features/exports/every-row'
import { sayIn } from '@/features/exports/say'
import { type Table, titled } from '@/features/exports/table'
import { boardColumns, boardRows } from '@/features/exports/tables/board'
import { cutColumns, cutRows, rowColumns } from '@/features/exports/tables/figure-cuts'
import { readAskedFigure } from '@/features/statistics/asked-queries'
import { getBoard } from '@/features/statistics/board/queries'
import { getFigure, listFigureRows } from '@/features/statistics/figure-queries'
import { ruleOf } from '@/features/statistics/figures'
import { rowFilter, withoutRowFilter } from '@/features/statistics/row-filter'
import { asOfFrom } from '@/features/statistics/rules'
import { dayOf } from '@/lib/dates'
import type { Address } from '@/lib/list-filter'

/** A figure as its page shows it: the whole, and each month or each group. */
export async function readFigureTable(actor: Actor, address: Address): Promise<Table | null> {
  const found = await readAskedFigure(actor, slugIn(address), withoutPath(address))
  if (!found) return null
  const { name, asked, asOf, words } = found
  const view = await getFigure(actor, name, { ...asked, asOf: asOf.day })
  if (!view) return null
  const table = titled(sayIn(actor.locale), cutColumns(words, asked), cutRows(view, words, asked))
  return { ...table, title: words.title, asOf: view.asOf }
}

/** The figures of the page for the board, as it draws them. */
export async function readBoardTable(actor: Actor, { per }: Address): Promise<Table | null> {
  const { day } = asOfFrom(typeof per === 'string' ? per : undefined, dayOf(actor.now))
  const board = await getBoard(actor, day)
  if (!board) return null
  const { locale } = actor
  const say = sayIn(locale)
  const table = titled(say, boardColumns(), boardRows(board, locale))
  return { ...table, title: say('statistics.board.title'), asOf: board.figures.asOf }
}

/** The rows behind a figure, narrowed and ordered as its page is. */
export async function readFigureRows(
  actor: StaffActor,
  address: Address,
): Promise<Table | 'too_many_rows' | null> {
  const filter = rowFilter.read(address)
  const found = await readAskedFigure(actor, slugIn(address), withoutRowFilter(withoutPath(address)))
  if (!found || ruleOf(found.name).anonymous) return null
  const { name, asked, asOf, words } = found
  const rows = await everyRow(async portion => {
    const listed = await listFigureRows(actor, name, { ...asked, ...filter, asOf: asOf.day, ...portion })
    return listed ?? { rows: [], total: 0 }
  })
  if (!rows) return 'too_many_rows'
  const title = `${words.t('rowsShort')}, ${words.title}`
  return { ...titled(sayIn(actor.locale), rowColumns(words), rows), title, asOf: filter.month ?? asOf.day }
}

/** The name of the figure: `avropat` in `/statistik/avropat/rader`. */
function slugIn({ path }: Address): string {
  return String(path).split('/')[2] ?? ''
}

function withoutPath({ path: _path, ...address }: Address): Address {
  return address
}
