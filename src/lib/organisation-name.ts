import { listText } from '@/lib/list-text'
import { type LocalizedText, textIn } from '@/lib/localized-text'
import { regionOf } from '@/messages/region'

type Named = { name: string; nameEn: string }

/** An organisation's name in both languages. */
export function organisationNames({ name, nameEn }: Named): LocalizedText {
  return { sv: name, en: nameEn }
}

/** The organisation's name in the reader's language: each has a name in both. */
export function organisationName(locale: string, organisation: Named): string {
  return textIn(locale, organisationNames(organisation))
}

/** The names of those who do something together, in one phrase. */
export function namesTogether(locale: string, names: readonly string[]): string {
  const region = regionOf(locale)
  return listText(
    locale,
    names.toSorted((one, other) => one.localeCompare(other, region)),
  )
}
