const REGIONS = { sv: 'sv-SE', en: 'en-GB' } as const

/** Where the language of a page is written as here: English as in Britain, with the day before the month. */
export function regionOf(locale: string): (typeof REGIONS)['sv' | 'en'] {
  return locale === 'en' ? REGIONS.en : REGIONS.sv
}

/** Something for each of them, made once: what a formatter has learnt of a pattern, it keeps. */
export function byRegion<T>(make: (region: string) => T): (locale: string) => T {
  const made = { 'sv-SE': make(REGIONS.sv), 'en-GB': make(REGIONS.en) }
  return locale => made[regionOf(locale)]
}
