import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type MonthPoint, readDecidedCells, readMonthPoints } from '@/features/statistics/cell-queries'
import { isMoved, type ShownCell, shownCells } from '@/features/statistics/cells'
import type { FigureAsked } from '@/features/statistics/figure-address'
import { type Cut, type FigureName, isOfHalfYears, ruleOf } from '@/features/statistics/figures'
import { cutsFreely, dayFor, seesFigure } from '@/features/statistics/policy'
import type { RowFilter, rowOrderings } from '@/features/statistics/row-filter'
import { type Standing, standingOf } from '@/features/statistics/rules'
import { Prisma } from '@/generated/prisma/client'
import { countedPage, placedIn } from '@/lib/counted-page'
import { type Day, dayOf, endOfHalfYear } from '@/lib/dates'

export type FigureView = {
  name: FigureName
  asOf: Day
  cut: Cut
  /** The whole figure; undefined where there is nothing to count. */
  total: ShownCell | undefined
  /** Its parts, in the order of their names. Empty over time. */
  cells: ShownCell[]
  /** The parts of the parts, for a figure that staff cut in two ways. */
  crossed: CrossedCell[]
  /** The whole at each month's end, or for staff each part. */
  points: MonthPoint[]
  isPublished: boolean
  standing: Standing
  isMoved: boolean
  /** Whether staff see a group that nobody else does. */
  hidesOutside: boolean
}

export type CrossedCell = { cell: string; otherCell: string; numerator: number; denominator: number }

type Asked = Omit<FigureAsked, 'per' | 'unknown'> & { asOf: Day }

/** A figure as the actor may see it: on which day, how parted, and which groups. Null where it is not for them. */
export async function getFigure(actor: Actor, name: FigureName, asked: Asked): Promise<FigureView | null> {
  if (!seesFigure(actor, name)) return null
  const asOf = dayFor(actor, asked.asOf)
  if (isFreelyCut(actor, asked)) return getFreeCut(actor, name, { ...asked, asOf })
  const { cut } = asked
  const isFree = cutsFreely(actor)
  const [{ cells, hidden }, points] = await Promise.all([
    readDecidedCells(actor, { asOf, figures: [name], cuts: cut === 'time' ? ['all'] : ['all', cut] }),
    readPoints(actor, name, { cut, until: asOf, isFree }),
  ])
  const whole = cells.filter(cell => cell.cut === 'all')
  const parts = cells.filter(cell => cell.cut !== 'all')
  const isPublished = cells.some(cell => cell.isPublished)
  return {
    name,
    asOf,
    cut,
    total: shownCells(whole, isFree ? undefined : hidden)[0],
    cells: shownCells(parts, isFree ? undefined : hidden),
    crossed: [],
    points,
    isPublished,
    standing: standingOf(asOf, dayOf(actor.now), isPublished),
    isMoved: cells.some(isMoved),
    hidesOutside: isFree && shownCells(parts, hidden).some(({ shown }) => !shown),
  }
}

function isFreelyCut(actor: Actor, { other, narrowed }: Asked): boolean {
  return cutsFreely(actor) && (other !== undefined || Object.keys(narrowed).length > 0)
}

/**
 * Everyone sees the whole over time, but for months in which the whole was a small group. Parts over time are two cuts at
 * once. Answers move at a half-year's end alone.
 */
async function readPoints(
  actor: Actor,
  name: FigureName,
  { cut, until, isFree }: { cut: Cut; until: Day; isFree: boolean },
): Promise<MonthPoint[]> {
  if (cut !== 'time' && !isFree) return []
  const points = await readMonthPoints(actor, { name, cut: cut === 'time' ? 'all' : cut, until })
  if (isOfHalfYears(name)) return points.filter(({ asOf }) => endOfHalfYear(asOf) === asOf)
  return isFree || !ruleOf(name).isOfFewServices ? points : points.filter(({ isOfFew }) => !isOfFew)
}

type CutRow = CrossedCell & { organisations: number }

async function getFreeCut(actor: Actor, name: FigureName, asked: Asked): Promise<FigureView> {
  const { asOf, cut, other } = asked
  const marks = marksOf(asked)
  const first = cut === 'time' ? 'all' : cut
  const read = (one: string, two: string) =>
    readAs(
      actor,
      tx => tx.$queryRaw<CutRow[]>`
        SELECT * FROM app.figure_cut(${name}, ${asOf}::date, ${one}, ${two}, ${marks}::text[])
        ORDER BY cell COLLATE "C", "otherCell" COLLATE "C"`,
    )
  const whole = await read('all', 'all')
  const parts = first === 'all' ? [] : await read(first, 'all')
  const crossed = other ? await read(first, other) : []
  const [total] = whole.map(shownRow)
  return {
    name,
    asOf,
    cut,
    total,
    cells: parts.map(shownRow),
    crossed,
    points: [],
    isPublished: false,
    standing: 'own_cut',
    isMoved: false,
    hidesOutside: false,
  }
}

function shownRow({ cell, numerator, denominator }: CutRow): ShownCell {
  return { cell, shown: { numerator, denominator }, now: null }
}

/** The filter as `app.figure_cut` reads it. */
function marksOf({ narrowed }: Pick<FigureAsked, 'narrowed'>): string[] {
  return Object.entries(narrowed).map(([cut, cell]) => `${cut}=${cell}`)
}

export type FigureRow = {
  organisationId: string
  organisation: string
  slug: string | null
  orderId: string | null
  orderNumber: number | null
  part: string | null
  amount: number
  day: Day | null
}
export type ChangedRow = FigureRow & { isNew: boolean }

const rowShown = ({ locale }: Actor) => Prisma.sql`
  o.id AS "organisationId", CASE WHEN ${locale} = 'en' THEN o."nameEn" ELSE o.name END AS organisation, s.slug,
  a.id AS "orderId", a.number AS "orderNumber", r.part, r.amount, r.day::text AS day`
const itsNames = Prisma.sql`
  JOIN "Organisation" o ON o.id = r.organisation_id LEFT JOIN "Service" s ON s.id = r.service_id
  LEFT JOIN "Order" a ON a.id = r.order_id`

const ROWS_ON_A_PAGE = 50

type RowsAsked = Asked & RowFilter & { pageSize?: number }

const rowOrders: Record<keyof typeof rowOrderings, Prisma.Sql> = {
  usual: Prisma.sql`o.name, a.number, r.day, r.key`,
  senast: Prisma.sql`r.day DESC NULLS LAST, o.name, a.number, r.key`,
  aldst: Prisma.sql`r.day, o.name, a.number, r.key`,
}

type FoundRows = {
  rows: FigureRow[]
  total: number
  /** The figure that the rows make: they are people, or several of one organisation or occasion. */
  counted: number
  pageSize: number
}

/** The rows that a figure counts, for staff. Null for everyone else, and for answers: nobody sees a single one. */
export async function listFigureRows(
  actor: Actor,
  name: FigureName,
  { asOf, page, pageSize = ROWS_ON_A_PAGE, month, sorting, ...asked }: RowsAsked,
): Promise<FoundRows | null> {
  if (!isStaff(actor)) return null
  const first = month ? `${month}-01` : null
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<(FigureRow & Pick<FoundRows, 'total' | 'counted'> & { place: bigint | null })[]>`
      WITH found AS MATERIALIZED (
        SELECT * FROM app.figure_rows(${name}, ${asOf}::date, 'infinity', ${marksOf(asked)}::text[])
        WHERE ${first}::date IS NULL OR date_trunc('month', day) = ${first}::date
      ), counted AS (
        SELECT count(*)::int AS total,
               CASE WHEN ${name} = 'participants' THEN sum(amount) ELSE count(DISTINCT key) END::int AS counted FROM found
      ), sought AS (
        SELECT ${rowShown(actor)}, row_number() OVER (ORDER BY ${rowOrders[sorting ?? 'usual']}) AS place
        FROM found r ${itsNames}
      ) ${countedPage({ page, pageSize })}`,
  )
  const { total, counted } = rows[0] ?? { total: 0, counted: 0 }
  const shown = placedIn(rows).map(({ total: _, counted: __, place: ___, ...row }) => row)
  return { rows: shown, total, counted: counted ?? 0, pageSize }
}

/** The rows that moved a published month since it closed, for staff. */
export async function listChangedRows(actor: Actor, name: FigureName, asOf: Day): Promise<ChangedRow[]> {
  if (!isStaff(actor)) return []
  return readAs(
    actor,
    tx => tx.$queryRaw<ChangedRow[]>`
      SELECT r.is_new AS "isNew", ${rowShown(actor)} FROM app.figure_changes(${name}, ${asOf}::date) r ${itsNames}
      ORDER BY r.is_new DESC, o.name, a.number, r.day LIMIT 200`,
  )
}
