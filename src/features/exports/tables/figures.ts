import type { Say } from '@/features/exports/say'
import type { Column, Withheld } from '@/features/exports/table'
import type { ProgrammeFigures } from '@/features/statistics/figures-schema'
import type { Share } from '@/features/statistics/rules'
import type { Day } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import type { Locale } from '@/messages/messages'

/** One figure. `numerator` is null where the group is too small to be shown. */
export type FigureRow = {
  asOf: Day
  figure: string
  service: string | null
  numerator: number | null
  denominator: number | null
  share: number | null
}

/** A number without which there would be no row is withheld where it is missing. */
export function figureColumns(say: Say): Column<FigureRow>[] {
  const withheld: Withheld = { word: say('figures.hidden'), reason: say('figures.hiddenNote') }
  return [
    { key: 'asOf', kind: 'day', cell: row => row.asOf },
    { key: 'figure', kind: 'text', cell: row => row.figure },
    { key: 'service', kind: 'text', cell: row => row.service },
    { key: 'numerator', kind: 'number', cell: row => row.numerator ?? withheld },
    { key: 'denominator', kind: 'number', cell: row => row.denominator },
    { key: 'share', kind: 'number', cell: row => row.share },
  ]
}

/** The figures of the page, one in each row. */
export function figureRows(figures: ProgrammeFigures, say: Say, locale: Locale): FigureRow[] {
  const { asOf, reach, iaAtUniversities: ia } = figures
  const row = (figure: string, numerator: number | null, service: string | null = null): FigureRow => {
    return { asOf, figure, service, numerator, denominator: null, share: null }
  }
  const ofWhole = (figure: string, { numerator, denominator, share }: Share): FigureRow => {
    return { asOf, figure, service: null, numerator, denominator, share }
  }
  return [
    row(say('statistics.reach.members'), figures.members),
    ofWhole(say('statistics.reach.interested'), reach.interested),
    ofWhole(say('statistics.reach.ordered'), reach.ordered),
    ofWhole(say('statistics.reach.delivered'), reach.delivered),
    row(say('statistics.deliveries.deliveredServices'), figures.deliveredServices),
    row(say('statistics.deliveries.occasions'), figures.occasions),
    row(say('statistics.deliveries.participants'), figures.participants),
    ofWhole(say('statistics.ia.title'), ia),
    ...figures.services.flatMap(({ name, deliveredServices, occasions }) => [
      row(say('statistics.deliveries.deliveredServices'), deliveredServices, textIn(locale, name)),
      row(say('statistics.deliveries.occasions'), occasions, textIn(locale, name)),
    ]),
  ]
}
