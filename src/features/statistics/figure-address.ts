import { measureKinds, serviceLevels } from '@/features/catalogue/service-kinds'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import { type Cut, type FigureName, ruleOf } from '@/features/statistics/figures'
import type { Address } from '@/lib/list-filter'

/** Each way to part a figure, by its name in the address: as `uppdelat=typ`, and as a filter `typ=university`. */
export const cutSlugs: Record<Cut, string> = {
  time: 'tid',
  type: 'typ',
  size: 'storlek',
  sector: 'sektor',
  service: 'tjanst',
  level: 'niva',
  kind: 'insats',
  part: 'del',
  side: 'part',
}

export const sizes = ['1-49', '50-249', '250-999', '1000-4999', '5000+'] as const
export const sectorsAndUnknown = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'unknown'] as const
const A_WORD = /^[a-z0-9_+-]{1,60}$/
/** The year that a table over time is about, by its name in an address. */
export const YEAR = 'ar'
const A_YEAR = /^\d{4}$/
/** They choose the file and the page, and not the figure. */
const BESIDE = ['format', 'avskiljare', 'sida']

export type Narrowed = Partial<Record<Exclude<Cut, 'time'>, string>>

/** An address asks so much of a figure. `unknown` names the parts that mean nothing. */
export type FigureAsked = {
  per: string | undefined
  cut: Cut
  /** The second cut, and what the figure is narrowed to: for staff. */
  other: Exclude<Cut, 'time'> | undefined
  narrowed: Narrowed
  /** The year that the figure over time is shown of; all of them without one. */
  year?: string | undefined
  unknown: string[]
}

/** Reads an address as far as it means something for the figure, and for the one who asks. */
export function readFigureAddress(name: FigureName, address: Address, isFree: boolean): FigureAsked {
  const own = ruleOf(name).cuts
  const cut = cutNamed(address.uppdelat, own) ?? own[0] ?? 'time'
  const other = isFree ? cutNamed(address.och, own) : undefined
  const narrowed = isFree ? narrowedIn(address, own) : {}
  const year = yearNamed(address[YEAR])
  const understood = [
    'per',
    ...(cutNamed(address.uppdelat, own) ? ['uppdelat'] : []),
    ...(other && other !== 'time' ? ['och'] : []),
    ...Object.keys(narrowed).map(key => cutSlugs[key as Cut]),
    ...(year ? [YEAR] : []),
  ]
  const said = Object.keys(address).filter(key => !BESIDE.includes(key) && address[key] !== '')
  return {
    per: Array.isArray(address.per) ? address.per.join() : address.per,
    cut,
    other: other === 'time' || other === cut || cut === 'time' ? undefined : other,
    narrowed,
    year: cut === 'time' ? year : undefined,
    unknown: said.filter(key => !understood.includes(key)),
  }
}

function cutNamed(slug: Address[string], own: readonly Cut[]): Cut | undefined {
  return own.find(cut => cutSlugs[cut] === slug)
}

function yearNamed(said: Address[string]): string | undefined {
  return typeof said === 'string' && A_YEAR.test(said) ? said : undefined
}

function narrowedIn(address: Address, own: readonly Cut[]): Narrowed {
  const found = own.flatMap(cut => {
    const text = address[cutSlugs[cut]]
    return cut !== 'time' && typeof text === 'string' && isValue(cut, text) ? [[cut, text]] : []
  })
  return Object.fromEntries(found)
}

const values: Partial<Record<Cut, readonly string[]>> = {
  type: organisationTypes,
  size: sizes,
  sector: sectorsAndUnknown,
  level: serviceLevels,
  kind: measureKinds,
  side: ['employer', 'union'],
}

function isValue(cut: Cut, text: string): boolean {
  return values[cut]?.includes(text) ?? A_WORD.test(text)
}

/** A year that the programme did not have by then is asked for in vain. */
export function withinYears(asked: FigureAsked, years: readonly string[]): FigureAsked {
  if (!asked.year || years.includes(asked.year)) return asked
  return { ...asked, year: undefined, unknown: [...asked.unknown, YEAR] }
}

/** The values of a cut that are the same for every figure. */
export function valuesOf(cut: Cut): readonly string[] {
  return values[cut] ?? []
}

/** The permanent address of a figure as it is shown. */
export function figureQuery({ per, cut, other, narrowed, year }: Omit<FigureAsked, 'unknown'>): string {
  const search = new URLSearchParams()
  if (per) search.set('per', per)
  search.set('uppdelat', cutSlugs[cut])
  if (other) search.set('och', cutSlugs[other])
  if (year) search.set(YEAR, year)
  for (const [key, value] of Object.entries(narrowed)) search.set(cutSlugs[key as Cut], value)
  return search.toString()
}
