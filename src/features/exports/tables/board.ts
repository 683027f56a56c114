import { sayIn } from '@/features/exports/say'
import type { Column, Withheld } from '@/features/exports/table'
import type { Board } from '@/features/statistics/board/board'
import { type ComparedFigure, columnsOf } from '@/features/statistics/board/comparison'
import { hiddenServices } from '@/features/statistics/board/year-text'
import type { ShownCount } from '@/features/statistics/cells'
import { figureWords } from '@/features/statistics/figure-words'
import { type FigureName, ruleOf } from '@/features/statistics/figures'
import { shareOf } from '@/features/statistics/rules'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import type { Locale } from '@/messages/messages'

/** One number of the page. `part`: the heading that it stands under. `withheld`: why there is none. */
export type BoardRow = {
  part: string
  asOf: Day
  figure: string
  group: string | null
  counts: string
  of: string | null
  shown: ShownCount
  share: number | null
  withheld: Withheld
}

export function boardColumns(): Column<BoardRow>[] {
  return [
    { key: 'part', kind: 'text', cell: row => row.part },
    { key: 'asOf', kind: 'day', cell: row => row.asOf },
    { key: 'figure', kind: 'text', cell: row => row.figure },
    { key: 'group', kind: 'text', cell: row => row.group },
    { key: 'numeratorMeans', kind: 'text', cell: row => row.counts },
    { key: 'numerator', kind: 'number', cell: row => row.shown?.numerator ?? row.withheld },
    { key: 'denominatorMeans', kind: 'text', cell: row => row.of },
    { key: 'denominator', kind: 'number', cell: row => row.shown && row.of && row.shown.denominator },
    { key: 'share', kind: 'number', cell: row => row.share },
  ]
}

/** Everything that the page tells, in its order. */
export function boardRows(board: Board, locale: Locale): BoardRow[] {
  return [
    ...lineRows(board, locale),
    ...comparedRows(board, 'programme', locale),
    ...comparedRows(board, 'answers', locale),
    ...parityRows(board, locale),
    ...yearRows(board, locale),
  ]
}

type Told = Pick<BoardRow, 'asOf' | 'shown'> & Partial<Pick<BoardRow, 'figure' | 'group' | 'withheld'>>

/** A row of one figure under a heading. Its words are those of the figure's own page. */
function rowsOf(part: string, name: FigureName, locale: Locale) {
  const { title, numerator, denominator } = figureWords(name, locale, new Map())
  const nothing: Withheld = { word: '–', reason: sayIn(locale)('statistics.board.dash') }
  return ({ asOf, shown, group = null, figure = title, withheld = nothing }: Told): BoardRow => {
    const isShare = shown && ruleOf(name).form === 'share'
    const share = isShare ? shareOf(shown.numerator, shown.denominator).share : null
    return { part, asOf, figure, group, counts: numerator, of: denominator, shown, share, withheld }
  }
}

function lineRows({ points }: Board, locale: Locale): BoardRow[] {
  const row = rowsOf(sayIn(locale)('statistics.board.line'), 'deliveries', locale)
  // The line tells no wholes.
  return points.map(point => ({ ...row({ asOf: point.asOf, shown: point }), of: null }))
}

function comparedRows({ compared }: Board, part: 'programme' | 'answers', locale: Locale): BoardRow[] {
  const heading = sayIn(locale)(`statistics.board.${part === 'answers' ? 'answers' : 'compared'}`)
  const days = columnsOf(compared, part)
  return compared[part].flatMap(({ name, counts, spread }: ComparedFigure) => {
    const row = rowsOf(heading, name, locale)
    const { cell: words } = figureWords(name, locale, new Map())
    const [first = ''] = days
    const whole = counts[0]?.denominator ?? 0
    return [
      ...days.map((asOf, index) => row({ asOf, shown: counts[index] ?? null })),
      ...spread.map(({ cell, count }) =>
        row({
          asOf: first,
          group: words('part', cell),
          shown: { numerator: count, denominator: whole },
        }),
      ),
    ]
  })
}

function parityRows({ parity, figures: { asOf } }: Board, locale: Locale): BoardRow[] {
  const say = sayIn(locale)
  const row = (name: FigureName) => rowsOf(say('statistics.board.parity'), name, locale)
  const withheld: Withheld = { word: say('figures.hidden'), reason: say('statistics.board.daysHidden') }
  const days = say('statistics.board.days')
  const { started, orders, declined, asked, hasDays } = parity
  const side = (group: string, numerator: number, denominator: number) =>
    row('signing')({
      asOf,
      figure: days,
      group,
      withheld,
      shown: hasDays ? { numerator, denominator } : null,
    })
  return [
    row('started')({ asOf, shown: { numerator: started, denominator: orders } }),
    row('declines')({ asOf, shown: { numerator: declined, denominator: asked } }),
    side(say('statistics.board.daysEmployer'), parity.employerDays, parity.employerSigned),
    side(say('statistics.board.daysUnion'), parity.unionDays, parity.unionSigned),
  ]
}

/** The services that are not told one by one stand together, as on the page. */
function yearRows({ year, yearFrom, figures: { asOf } }: Board, locale: Locale): BoardRow[] {
  const say = sayIn(locale)
  const days = { from: dayText(locale, yearFrom), to: dayText(locale, asOf) }
  const row = rowsOf(say('statistics.board.year'), 'deliveries', locale)
  const figure = say('statistics.board.yearLead', days)
  const grown = [
    ...year.shown.map(({ name, deliveries }) => [textIn(locale, name), deliveries] as const),
    ...(year.hidden.length > 0 ? [[hiddenServices(year.hidden, locale), year.together] as const] : []),
  ]
  return grown.map(([group, count]) => ({
    ...row({ asOf, figure, group, shown: { numerator: count, denominator: count } }),
    of: null,
  }))
}
