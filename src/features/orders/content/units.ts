import { listText } from '@/lib/list-text'
import type { LocalizedText } from '@/lib/localized-text'
import { organisationNames } from '@/lib/organisation-name'

/** The units that an order names, parted by semicolons or lines; at least one, be it without a name. */
export function unitsOf(unit: string): string[] {
  const named = unit
    .split(/[;\n]/)
    .map(name => name.trim())
    .filter(Boolean)
  return named.length > 0 ? named : ['']
}

/** The units as they are kept: parted alike, with none that is empty or named twice. */
export function cleanUnits(unit: string): string {
  return [...new Set(unitsOf(unit))].join('; ')
}

/** The part of its organisation that an order is for. One for the whole organisation may name that as its unit. */
function partOf({ sv, en }: LocalizedText, unit: string): string {
  const named = unit.trim()
  return named === sv || named === en ? '' : named
}

/** The units that are named in an order, without the organisation itself. */
export function unitsWithin(names: LocalizedText, unit: string): string[] {
  return unitsOf(unit).filter(one => partOf(names, one) !== '')
}

/** The same in one phrase. Nothing where the organisation is all of it. */
export function unitsInWords(locale: string, names: LocalizedText, unit: string): string {
  return listText(locale, unitsWithin(names, unit))
}

/** An order of a service, told apart from its others. */
export type WhichOrder = { number: number; units: string[] }
export type WhichRow = { number: number; unit: string | null; name: string; nameEn: string }

export function whichOrder({ number, unit, ...organisation }: WhichRow): WhichOrder {
  return { number, units: unitsWithin(organisationNames(organisation), unit ?? '') }
}
