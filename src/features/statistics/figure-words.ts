import { createTranslator } from 'use-intl/core'
import { sizes } from '@/features/statistics/figure-address'
import {
  type Cut,
  type FigureName,
  gatheredFigures,
  isOfHalfYears,
  ruleOf,
} from '@/features/statistics/figures'
import { percent } from '@/features/statistics/report-paragraph'
import { type Standing, shareOf } from '@/features/statistics/rules'
import { type Day, endOfHalfYear, isDay, nextEndOfHalfYear } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { type LocalizedText, textIn } from '@/lib/localized-text'
import { type Locale, messagesIn } from '@/messages/messages'

/** Services by their names in addresses, and those of rounds by the days on which the rounds start. */
export type ServiceNames = ReadonlyMap<string, LocalizedText>
export type Count = { numerator: number; denominator: number }

/** How one figure is said in a language, on its page and in its file alike. */
export function figureWords(name: FigureName, locale: Locale, services: ServiceNames) {
  const messages = messagesIn(locale)
  const t = createTranslator({ locale, messages, namespace: 'figures' })
  const { form } = ruleOf(name)
  const region = locale === 'en' ? 'en-GB' : 'sv-SE'
  const number = new Intl.NumberFormat(region, { maximumFractionDigits: 1 })
  const perCent = new Intl.NumberFormat(region, { style: 'percent' })

  /** As a number is shown: days have one decimal. */
  const rounded = (count: number) => Math.round(count * 10) / 10
  /** The large number: a share, a count or a median. */
  const value = ({ numerator, denominator }: Count): string => {
    if (form === 'share') return percent(locale, shareOf(numerator, denominator))
    return form === 'days' ? t('days', { count: rounded(numerator) }) : number.format(numerator)
  }
  /** The whole that it is a part of, in words. */
  const of = ({ numerator, denominator }: Count) => t(`figure.${name}.of`, { n: numerator, d: denominator })
  const cell = cellWords(locale, services)
  const parts = partsOf(name)
  return {
    name,
    t,
    title: t(`figure.${name}.title`),
    means: t(`figure.${name}.means`),
    numerator: t(`figure.${name}.numerator`),
    denominator: t(`figure.${name}.denominator`),
    rounded,
    value,
    of,
    cell,
    /** How many rows are behind the figure, and what they are together where that is another number. */
    rowsFound: ({ total, counted }: { total: number; counted: number }) => {
      const gathered = gatheredFigures.find(one => one === name)
      const isOther = gathered && total !== counted
      return isOther
        ? t(`rowsBehind.${gathered}`, { rows: total, counted })
        : t('rowsFound', { count: total })
    },
    hiddenNote: (cut: Cut) => hiddenNote(name, cut, locale),
    /** The name of a cut, and a title for it. Over its own parts a figure names these. */
    cutName: (cut: Cut) => (cut === 'part' ? t(`partName.${parts}`) : t(`cutName.${cut}`)),
    cutTitle: (cut: Cut) => {
      // Its parts are all who started an order, and the unions are only some of them.
      if (name === 'started' && (cut === 'part' || cut === 'side')) return t('whoStarted')
      const by = cut === 'part' ? t(`parted.${parts}`) : t(`cut.${cut}`)
      return t('cutTitle', { figure: t(`figure.${name}.title`), cut: by })
    },
    ...timesOf(name, locale),
    ...ordersOf(cell, locale),
    /** As a number in a table: a share as such, and days with one decimal. */
    count: (count: number) => number.format(count),
    /** As a step of a scale: 40 is 40 per cent. */
    perCent: (share: number) => perCent.format(share / 100),
  }
}
export type FigureWords = ReturnType<typeof figureWords>

/** Why groups of a cut are not shown. */
function hiddenNote(name: FigureName, cut: Cut, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'figures' })
  if (ruleOf(name).anonymous) return t('fewAnswers')
  return cut === 'level' || cut === 'kind' ? t('hiddenHolder', { cut }) : t('hiddenNote')
}

/** The words of a figure's day, and of its drawings over time. */
function timesOf(name: FigureName, locale: Locale) {
  const t = createTranslator({ locale, messages: messagesIn(locale), namespace: 'figures' })
  const times = isOfHalfYears(name) ? 'halfYears' : 'months'
  return {
    /** The day of the figure: answers are of the half-years that were over. */
    stands: (day: Day) =>
      isOfHalfYears(name)
        ? `${t('upTo')} ${dayText(locale, endOfHalfYear(day))}`
        : `${t('asOf')} ${dayText(locale, day)}`,
    /** Why the number is what it is. Within a half-year the month says nothing of answers. */
    standing: (standing: Standing, day: Day): string => {
      if (!isOfHalfYears(name) || standing === 'own_cut') return t(`standing.${standing}`)
      const next = dayText(locale, nextEndOfHalfYear(day))
      return endOfHalfYear(day) === day && standing !== 'within_month'
        ? t(`halfYears.standing.${standing}`)
        : t('halfYears.standing.within_half_year', { day: next })
    },
    /** The words of its drawings over time. */
    overTime: {
      title: t(`${times}.overTime`, { figure: t(`figure.${name}.title`) }),
      each: t(`${times}.each`),
      end: t(`${times}.end`),
      one: t(`${times}.one`),
      ends: (month: string) => t(`${times}.ends`, { month }),
    },
  }
}

/** Groups in the order that people know them, and else by the names that stand there. */
function ordersOf(name: (cut: Cut, of: string) => string, locale: Locale) {
  const groupsInOrder = <C extends { cell: string }>(cut: Cut, cells: readonly C[]): C[] =>
    cut in orders || cut === 'time'
      ? inOrder(cut, cells)
      : cells.toSorted((a, b) => name(cut, a.cell).localeCompare(name(cut, b.cell), locale))
  /** Parts of parts: in the order of the first cut, and within each in that of the second. */
  const crossedInOrder = <C extends { cell: string; otherCell: string }>(
    [cut, other]: readonly [Cut, Cut],
    crossed: readonly C[],
  ): C[] => {
    const within = groupsInOrder(
      other,
      crossed.map(one => ({ cell: one.otherCell, one })),
    )
    return groupsInOrder(
      cut,
      within.map(({ one }) => one),
    )
  }
  return { inOrder: groupsInOrder, crossedInOrder }
}

/** The kind of parts that a figure has. */
function partsOf(name: FigureName) {
  if (name === 'use' || name === 'funnel' || name === 'rounds') return name
  return ruleOf(name).anonymous ? 'answers' : 'parties'
}

/** The name of a group, by what it is a group of. */
function cellWords(locale: Locale, services: ServiceNames) {
  const messages = messagesIn(locale)
  const t = createTranslator({ locale, messages, namespace: 'figures' })
  const say = createTranslator({ locale, messages })
  const serviceOf = (slug: string) => {
    const name = services.get(slug)
    return name ? textIn(locale, name) : slug
  }
  const roundOf = (day: string) => {
    const name = services.get(day)
    return name ? textIn(locale, name) : 'none'
  }
  const partOf = (of: string) => {
    if (isDay(of)) return t('part.round', { day: dayText(locale, of), service: roundOf(of) })
    return /^[1-5]$/.test(of) ? t('part.score', { score: of }) : t(`part.${of as 'yes'}`)
  }
  const names: Record<Cut, (of: string) => string> = {
    time: of => dayText(locale, of),
    type: of => say(`organisations.type.${of as 'agency'}`),
    size: of => (of === '5000+' ? t('size.s5000') : t(`size.s${of as '1-49'}`)),
    sector: of => (of === 'unknown' ? t('unknownSector') : say(`organisations.sector.${of as '1'}`)),
    level: of => say(`catalogue.level.${of as 'organisation'}`),
    kind: of => say(`catalogue.kind.${of as 'remedial'}`),
    service: serviceOf,
    part: partOf,
    side: partOf,
  }
  return (cut: Cut, of: string): string => names[cut](of)
}

/** Groups by their scale, where there is one: sizes from the smallest, scales from the lowest. */
export function inOrder<C extends { cell: string }>(cut: Cut, cells: readonly C[]): C[] {
  const known = orders[cut]
  if (!known) return [...cells]
  return cells.toSorted((a, b) => known.indexOf(a.cell) - known.indexOf(b.cell))
}

const orders: Partial<Record<Cut, string[]>> = {
  size: [...sizes],
  sector: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'unknown'],
  side: ['employer', 'union'],
  part: [
    ...['interested', 'talked', 'ordered', 'delivered', 'on_the_way', 'connected'],
    ...['1', '2', '3', '4', '5', 'true', 'false', 'yes', 'partly', 'no', 'too_early'],
    ...['employer', 'ofr_s_p_o', 'saco_s', 'seko'],
  ],
}
