import { allHappenings, type HappeningKind } from '@/features/notifications/all-happenings'
import { entryOf, type Happenings, type Telling, type WhyOf } from '@/lib/happenings/declare'

type KeyOf<Kind> = Kind extends string ? `${Kind}.${WhyOf<Kind>}` : never

/** A kind of event and why its reader is told of it: each is a letter with its own text. */
export type LetterKey = KeyOf<HappeningKind>

const happenings: Happenings = allHappenings
const tellings = new Map(Object.keys(happenings).flatMap(kind => tellingsOf(kind)))

export function isLetterKey(text: string): text is LetterKey {
  return tellings.has(text)
}

export const letterKeys: readonly LetterKey[] = [...tellings.keys()].filter(isLetterKey)

export function tellingOf(letter: LetterKey): Telling {
  const telling = tellings.get(letter)
  if (!telling) throw new Error(`No event is told by the letter ${letter}`)
  return telling
}

/** The letters of a kind, in the order in which their readers are told; none for one that tells nobody. */
export function lettersOf(kind: string): LetterKey[] {
  return tellingsOf(kind)
    .map(([letter]) => letter)
    .filter(isLetterKey)
}

function tellingsOf(kind: string): [string, Telling][] {
  const tells = entryOf(happenings, kind)?.tells ?? 'nobody'
  if (tells === 'nobody') return []
  return Object.entries(tells).map(([why, telling]) => [`${kind}.${why}`, telling])
}
