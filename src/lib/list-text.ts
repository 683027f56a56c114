const conjunctions = { sv: listsIn('sv-SE', 'conjunction'), en: listsIn('en-GB', 'conjunction') }
const disjunctions = { sv: listsIn('sv-SE', 'disjunction'), en: listsIn('en-GB', 'disjunction') }

/** Words in a row, all of which are meant: 'OFR/S,P,O, Saco-S och Seko'. English has no comma before its "and". */
export function listText(locale: string, words: Iterable<string>): string {
  return conjunctions[locale === 'en' ? 'en' : 'sv'].format(words)
}

/** Words in a row, one of which is to be. */
export function eitherText(locale: string, words: Iterable<string>): string {
  return disjunctions[locale === 'en' ? 'en' : 'sv'].format(words)
}

function listsIn(region: string, type: Intl.ListFormatType): Intl.ListFormat {
  return new Intl.ListFormat(region, { type })
}
