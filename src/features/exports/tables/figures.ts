import type { Say } from '@/features/exports/say'
import type { Column, Withheld } from '@/features/exports/table'
import { figureWords } from '@/features/statistics/figure-words'
import type { FigureName } from '@/features/statistics/figures'
import type { ProgrammeFigures } from '@/features/statistics/figures-schema'
import type { HiddenShare } from '@/features/statistics/rules'
import type { Day } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import type { Locale } from '@/messages/messages'

/** One figure. `numerator` is null where the group is too small to be shown. */
export type FigureRow = {
  asOf: Day
  figure: string
  service: string | null
  /** The words for the number and for its whole, since each row counts something else. */
  counts: string
  of: string | null
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
    { key: 'numeratorMeans', kind: 'text', cell: row => row.counts },
    { key: 'numerator', kind: 'number', cell: row => row.numerator ?? withheld },
    { key: 'denominatorMeans', kind: 'text', cell: row => row.of },
    { key: 'denominator', kind: 'number', cell: row => row.denominator },
    { key: 'share', kind: 'number', cell: row => row.share },
  ]
}

/** The figures of the page, one in each row. */
export function figureRows(figures: ProgrammeFigures, say: Say, locale: Locale): FigureRow[] {
  const { asOf, reach, iaAtUniversities: ia } = figures
  const words = (name: FigureName) => figureWords(name, locale, new Map())
  const row = (figure: string, counts: string, numerator: number | null, service: string | null = null) => {
    return { asOf, figure, service, counts, numerator, of: null, denominator: null, share: null }
  }
  const ofWhole = (
    figure: string,
    name: FigureName,
    { numerator, denominator, share }: HiddenShare,
  ): FigureRow => {
    const { numerator: counts, denominator: of } = words(name)
    return { asOf, figure, service: null, counts, numerator, of, denominator, share }
  }
  const counted = (name: 'deliveredServices' | 'occasions' | 'participants') =>
    [say(`statistics.deliveries.${name}`), words(countedAs[name]).numerator] as const
  return [
    row(say('statistics.reach.members'), words('interested').denominator, figures.members),
    ofWhole(say('statistics.reach.interested'), 'interested', reach.interested),
    ofWhole(say('statistics.reach.ordered'), 'ordered', reach.ordered),
    ofWhole(say('statistics.reach.delivered'), 'delivered', reach.delivered),
    row(...counted('deliveredServices'), figures.deliveredServices),
    row(...counted('occasions'), figures.occasions),
    row(...counted('participants'), figures.participants),
    ofWhole(say('statistics.ia.title'), 'use', ia),
    row(say('statistics.ia.title'), say('figures.part.on_the_way'), ia.onTheWay),
    row(say('statistics.ia.title'), say('figures.part.connected'), ia.connected),
    ...figures.services.flatMap(({ name, deliveredServices, occasions }) => [
      row(...counted('deliveredServices'), deliveredServices, textIn(locale, name)),
      row(...counted('occasions'), occasions, textIn(locale, name)),
    ]),
  ]
}

const countedAs = {
  deliveredServices: 'deliveries',
  occasions: 'occasions',
  participants: 'participants',
} as const
