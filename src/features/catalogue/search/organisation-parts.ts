import type { Locale } from '@/messages/messages'

// An adjective may end as a unit does: 'erfarenhet', 'öppenhet', 'medvetenhet', 'angelägenhet', 'uppgivenhet'.
const UNIT = '(?<!erfar|medvet|öpp|g|giv|slut|vak|leds|låt|(?<!\\p{L})r)enhet(?:s|en|ens|er|ers|erna|ernas)?'
const DEPARTMENT =
  '(?:avdelning|sektion|division|stab|byrå|kansli)(?:s|n|ns|en|ens|et|ets|er|erna|ernas|ar|arna|arnas)?'
// An office alone is a place to sit in, and so are these.
const OFFICE =
  '(?<!(?<!\\p{L})|hemma|flex|cell|landskaps?|storrums?|aktivitets?|öppna )kontor(?:s|et|ets|en|ens)?'

const FIELD =
  '(?:account(?:s|ing)|communications?|facilities|financ(?:e|ial)|hr|human resources|it|legal|payroll|personnel|research|safety|security|tech|technology|training)'

/** Names of parts of an organisation, such as 'ekonomiavdelningen'. They say where a need is, and nothing of it. */
const parts: Record<Locale, RegExp> = {
  sv: new RegExp(`(?<!\\p{L})(?:\\p{L}+-)?\\p{L}*(?:${UNIT}|${DEPARTMENT}|${OFFICE})(?!\\p{L})`, 'gu'),
  en: new RegExp(
    `\\b${FIELD} offices?\\b|\\b(?:${FIELD} )?(?:departments?|divisions?|sections?|units?)\\b`,
    'g',
  ),
}

export function withoutOrganisationParts(text: string, locale: Locale): string {
  return text.replace(parts[locale], ' ')
}
