import type { LocalizedText } from '@/lib/localized-text'

/** The units that an order names, parted by semicolons or lines; at least one, be it without a name. */
export function unitsOf(unit: string): string[] {
  const named = unit
    .split(/[;\n]/)
    .map(name => name.trim())
    .filter(Boolean)
  return named.length > 0 ? named : ['']
}

/** The part of its organisation that an order is for. One for the whole organisation may name that as its unit. */
export function partOf({ sv, en }: LocalizedText, unit: string): string {
  const named = unit.trim()
  return named === sv || named === en ? '' : named
}
