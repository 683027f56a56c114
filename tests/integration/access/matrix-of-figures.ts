import { readBoardTable, readFigureRows, readFigureTable } from '@/features/exports/figure-queries'
import { readAskedFigure, readNames } from '@/features/statistics/asked-queries'
import { getBoard } from '@/features/statistics/board/queries'
import {
  countEarlierOrders,
  getProgrammeStart,
  listRoundStarts,
  readCells,
  readDecidedCells,
  readMonthPoints,
} from '@/features/statistics/cell-queries'
import { listFigures } from '@/features/statistics/every-figure-queries'
import { getFigure, listChangedRows, listFigureRows } from '@/features/statistics/figure-queries'
import { getHeadlineFigures } from '@/features/statistics/queries'
import { TODAY } from '../../support/order-stage'
import { anyone, type Row, staffOnly } from './matrix-row'

const publicToAll = { others: 'public' }
const nothingAimedAt = async () => ''
const asked = { asOf: TODAY, cut: 'type', other: undefined, narrowed: {} } as const

/** The figures: counts for everyone, parity for readers, and rows for staff. */
export const figureRows: Record<string, Row> = {
  'statistics/queries.getHeadlineFigures': anyone(
    nothingAimedAt,
    actor => getHeadlineFigures(actor, TODAY),
    publicToAll,
  ),
  'statistics/cell-queries.readCells': anyone(
    nothingAimedAt,
    async actor => (await readCells(actor, { asOf: TODAY, figures: ['silent'], cuts: ['all'] }))[0] ?? null,
    { others: 'nothing', staff: 'public' },
  ),
  'statistics/cell-queries.readDecidedCells': anyone(
    nothingAimedAt,
    async actor =>
      (await readDecidedCells(actor, { asOf: TODAY, figures: ['silent'], cuts: ['all'] })).cells[0] ?? null,
    { others: 'nothing', staff: 'public' },
  ),
  'statistics/cell-queries.readMonthPoints': anyone(
    nothingAimedAt,
    async actor => ({ points: await readMonthPoints(actor, { name: 'ordered', cut: 'all', until: TODAY }) }),
    publicToAll,
  ),
  'statistics/cell-queries.countEarlierOrders': anyone(
    nothingAimedAt,
    async actor => ({ count: await countEarlierOrders(actor, TODAY) }),
    publicToAll,
  ),
  'statistics/cell-queries.getProgrammeStart': anyone(
    nothingAimedAt,
    async actor => ({ start: await getProgrammeStart(actor) }),
    publicToAll,
  ),
  'statistics/cell-queries.listRoundStarts': anyone(
    nothingAimedAt,
    async actor => ({ starts: await listRoundStarts(actor) }),
    publicToAll,
  ),
  'statistics/asked-queries.readNames': anyone(
    nothingAimedAt,
    async actor => ({ names: [...(await readNames(actor, 'rounds'))] }),
    publicToAll,
  ),
  'statistics/board/queries.getBoard': anyone(nothingAimedAt, actor => getBoard(actor, TODAY), {
    others: 'nothing',
    staff: 'public',
    reader: 'public',
  }),
  'statistics/asked-queries.readAskedFigure': anyone(
    nothingAimedAt,
    async actor => (await readAskedFigure(actor, 'avbojanden', {})) && { is: 'there' },
    { others: 'nothing', staff: 'public', reader: 'public' },
  ),
  'statistics/figure-queries.getFigure': anyone(nothingAimedAt, actor => getFigure(actor, 'started', asked), {
    others: 'nothing',
    staff: 'public',
    reader: 'public',
  }),
  'statistics/every-figure-queries.listFigures': anyone(
    nothingAimedAt,
    async actor => (await listFigures(actor, TODAY)).figures.find(({ name }) => name === 'silent') ?? null,
    { others: 'nothing', staff: 'public' },
  ),
  'statistics/figure-queries.listFigureRows': anyone(
    async at => at.valid(),
    async actor => (await listFigureRows(actor, 'orders', { ...asked, page: 1, pageSize: 5000 }))?.rows ?? [],
    { others: 'nothing', staff: 'rows' },
  ),
  'statistics/figure-queries.listChangedRows': anyone(
    nothingAimedAt,
    actor => listChangedRows(actor, 'occasions', '2021-05-31'),
    { others: 'nothing' },
  ),
  'exports/figure-queries.readBoardTable': anyone(
    nothingAimedAt,
    async actor => (await readBoardTable(actor, {})) && { is: 'there' },
    { others: 'nothing', staff: 'public', reader: 'public' },
  ),
  'exports/figure-queries.readFigureTable': anyone(
    nothingAimedAt,
    async actor => (await readFigureTable(actor, { path: '/statistik/avbojanden' })) && { is: 'there' },
    { others: 'nothing', staff: 'public', reader: 'public' },
  ),
  // At the last month's end, before the orders of this test.
  'exports/figure-queries.readFigureRows': staffOnly(
    nothingAimedAt,
    actor => readFigureRows(actor, { path: '/statistik/avbojanden/rader' }),
    { others: 'public' },
  ),
}
