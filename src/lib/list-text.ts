import { byRegion } from '@/messages/region'

const conjunctionIn = byRegion(region => new Intl.ListFormat(region, { type: 'conjunction' }))
const disjunctionIn = byRegion(region => new Intl.ListFormat(region, { type: 'disjunction' }))

/** Words in a row, all of which are meant: 'OFR/S,P,O, Saco-S och Seko'. English has no comma before its "and". */
export function listText(locale: string, words: Iterable<string>): string {
  return conjunctionIn(locale).format(words)
}

/** Words in a row, one of which is to be. */
export function eitherText(locale: string, words: Iterable<string>): string {
  return disjunctionIn(locale).format(words)
}
