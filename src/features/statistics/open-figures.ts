import type { ShownCell, ShownCount } from '@/features/statistics/cells'
import { figureQuery } from '@/features/statistics/figure-address'
import type { FigureView } from '@/features/statistics/figure-queries'
import { type FigureWords, figureWords, inOrder, type ServiceNames } from '@/features/statistics/figure-words'
import { type Cut, type FigureName, ruleOf } from '@/features/statistics/figures'
import type { OpenFigure, OpenFigureParts } from '@/features/statistics/open-figures-schema'
import { shareOf } from '@/features/statistics/rules'
import type { Day } from '@/lib/dates'
import { paths } from '@/lib/paths'

export type Total = { name: FigureName; total: ShownCell | undefined; isPublished: boolean }

/** A figure for programs, with what it means in both languages. `base` is the portal's own address. */
export function openFigure({ name, total, isPublished }: Total, asOf: Day, base: string): OpenFigure {
  const { form, cuts, slug } = ruleOf(name)
  const said = inBoth(name, new Map())
  const [first = 'time'] = cuts
  const query = figureQuery({ per: asOf, cut: first, other: undefined, narrowed: {} })
  return {
    name,
    page: `${base}${paths.figure(slug, query)}`,
    title: said(words => words.title),
    definition: said(words => words.means),
    form,
    numeratorMeans: said(words => words.numerator),
    denominatorMeans: said(words => words.denominator),
    cuts: [...cuts],
    isPublished,
    // Nothing to count is none of none.
    ...countOf(name, total ? total.shown : { numerator: 0, denominator: 0 }),
  }
}

type Base = { base: string; services: ServiceNames }

/** The same with its parts, as its page shows them to the one who asks. */
export function openParts(view: FigureView, { base, services }: Base): OpenFigureParts {
  const { name, asOf, cut, cells, points } = view
  const said = inBoth(name, services)
  return {
    asOf,
    ...openFigure(view, asOf, base),
    cut,
    groups: inOrder(cut, cells).map(({ cell, shown }) => ({
      group: cell,
      name: said(words => words.cell(cut, cell)),
      ...countOf(name, shown),
    })),
    months: cut === 'time' ? points.map(point => ({ asOf: point.asOf, ...countOf(name, point) })) : [],
  }
}

/** The way to part a figure that a question names. Without one it is the first; null where there is no such. */
export function cutAsked(name: FigureName, said: string | null): Cut | null {
  const { cuts } = ruleOf(name)
  return (said === null ? cuts[0] : cuts.find(cut => cut === said)) ?? null
}

function inBoth(name: FigureName, services: ServiceNames) {
  const [sv, en] = [figureWords(name, 'sv', services), figureWords(name, 'en', services)]
  return (say: (words: FigureWords) => string) => ({ sv: say(sv), en: say(en) })
}

function countOf(name: FigureName, shown: ShownCount) {
  if (!shown) return { numerator: null, denominator: null, share: null }
  const { numerator, denominator } = shown
  const isShare = ruleOf(name).form === 'share'
  return { numerator, denominator, share: isShare ? shareOf(numerator, denominator).share : null }
}
