import 'server-only'
import type { Actor } from '@/auth/actor'
import { readAs, readAsAnyone } from '@/auth/doors'
import { listGroupedServices } from '@/features/catalogue/queries'
import { type Cell, sizeOf } from '@/features/statistics/cells'
import { type FigureName, ruleOf } from '@/features/statistics/figures'
import { hiddenCells } from '@/features/statistics/hidden-cells'
import { isSmall } from '@/features/statistics/rules'
import { decidedWith } from '@/features/statistics/told-figures'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { kept } from '@/lib/kept'

type Asked = { asOf: Day; figures: readonly FigureName[]; cuts: readonly Cell['cut'][] }
type Row = Pick<Cell, 'figure' | 'cut' | 'cell' | 'isPublished'> & Record<CountName, number>
type CountName = `${'numerator' | 'denominator' | 'organisations'}${'' | 'Now'}`

/**
 * The cells of some figures on a day, small ones too. Those that are the same for everyone are kept, once the day is
 * over.
 */
export function readCells(actor: Actor, asked: Asked): Promise<Cell[]> {
  const { asOf, figures, cuts } = asked
  if (figures.some(name => ruleOf(name).audience !== 'everyone')) {
    return readAs(actor, tx => findCells(tx, asked))
  }
  const read = () => readAsAnyone(tx => findCells(tx, asked))
  return isKept(actor, asked)
    ? kept('figures', `cells ${asOf} ${figures.join()} ${cuts.join()}`, read)
    : read()
}

/** Cells as they were asked for, and those of them that the public is not shown. */
export type DecidedCells = { cells: Cell[]; hidden: ReadonlySet<Cell> }

/** With them come, unseen, the cells from which hidden ones could be reckoned. Kept as the cells are. */
export function readDecidedCells(actor: Actor, { asOf, figures, cuts }: Asked): Promise<DecidedCells> {
  const wider = { asOf, ...decidedWith({ figures, cuts }) }
  const decide = async () => {
    const [cells, services, rounds] = await Promise.all([
      readCells(actor, wider),
      listGroupedServices(actor),
      areRoundsParted(wider) ? listRoundStarts(actor) : [],
    ])
    return {
      cells: cells.filter(({ figure, cut }) => figures.includes(figure) && cuts.includes(cut)),
      hidden: hiddenCells(cells, { services, rounds }),
    }
  }
  const question = `decided ${asOf} ${figures.join()} ${cuts.join()}`
  return isKept(actor, wider) ? kept('figures', question, decide) : decide()
}

function areRoundsParted({ figures, cuts }: Asked): boolean {
  return figures.includes('rounds') && cuts.some(cut => cut !== 'all')
}

/** Whether the cells are the same for everyone, of a day that is over. */
function isKept(actor: Actor, { asOf, figures }: Asked): boolean {
  return asOf < dayOf(actor.now) && figures.every(name => ruleOf(name).audience === 'everyone')
}

async function findCells(tx: Reading, { asOf, figures, cuts }: Asked): Promise<Cell[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT * FROM app.cells_at(${[...figures]}::text[], ${[...cuts]}::text[], ${asOf}::date)
    ORDER BY figure, cut, cell COLLATE "C"`
  return rows.map(({ figure, cut, cell, isPublished, ...row }) => {
    return { figure, cut, cell, ...countedIn(row), isPublished }
  })
}

function countedIn({ numerator, denominator, organisations, ...row }: Record<CountName, number>) {
  return {
    published: { numerator, denominator, organisations },
    now: {
      numerator: row.numeratorNow,
      denominator: row.denominatorNow,
      organisations: row.organisationsNow,
    },
  }
}

/** The day of the first interest, order or occasion; null before any. */
export function getProgrammeStart(_actor: Actor): Promise<Day | null> {
  return kept('figures', 'start', () =>
    readAsAnyone(async tx => {
      const [row] = await tx.$queryRaw<{ start: Day | null }[]>`SELECT app.programme_start()::text AS start`
      return row?.start ?? null
    }),
  )
}

/** How many of the orders of a day were made before the portal, and read in. */
export function countEarlierOrders(_actor: Actor, asOf: Day): Promise<number> {
  return kept('figures', `earlier ${asOf}`, () =>
    readAsAnyone(async tx => {
      const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT app.earlier_orders(${asOf}::date) AS count`
      return row?.count ?? 0
    }),
  )
}

/** The days on which rounds start, each with the name of its service in addresses. */
export function listRoundStarts(_actor: Actor): Promise<{ startsOn: Day; slug: string }[]> {
  return kept('catalogue', 'round starts', () =>
    readAsAnyone(async tx => {
      const rounds = await tx.round.findMany({
        distinct: ['startsOn', 'serviceId'],
        orderBy: [{ startsOn: 'asc' }, { serviceId: 'asc' }],
        select: { startsOn: true, service: { select: { slug: true } } },
      })
      return rounds.map(({ startsOn, service }) => ({ startsOn: dayOfDate(startsOn), slug: service.slug }))
    }),
  )
}

/** A figure at the month's ends up to a day, the first first. */
export type MonthPoint = {
  asOf: Day
  cell: string
  numerator: number
  denominator: number
  /** Whether few organisations stood behind it when it was published, or do now. */
  isOfFew?: boolean
}
type PointsAsked = { name: FigureName; cut: Cell['cut']; until: Day }

export function readMonthPoints(actor: Actor, asked: PointsAsked): Promise<MonthPoint[]> {
  if (ruleOf(asked.name).audience !== 'everyone') return readAs(actor, tx => findPoints(tx, asked))
  return kept('figures', `months ${asked.name} ${asked.cut} ${asked.until}`, () =>
    readAsAnyone(tx => findPoints(tx, asked)),
  )
}

async function findPoints(tx: Reading, { name, cut, until }: PointsAsked): Promise<MonthPoint[]> {
  const rows = await tx.$queryRaw<(Pick<MonthPoint, 'asOf' | 'cell'> & Record<CountName, number>)[]>`
    SELECT "asOf"::text AS "asOf", cell, numerator, denominator, organisations, "numeratorNow", "denominatorNow",
           "organisationsNow"
    FROM "MonthEndCell"
    WHERE figure = ${name} AND cut = ${cut} AND "asOf" <= ${until}::date
    ORDER BY "asOf", cell COLLATE "C"`
  return rows.map(({ asOf, cell, ...row }) => ({
    asOf,
    cell,
    numerator: row.numerator,
    denominator: row.denominator,
    isOfFew: isSmall(sizeOf({ figure: name, ...countedIn(row) })),
  }))
}
