import { allHappenings, type HappeningKind } from '@/features/notifications/all-happenings'

/** Every kind of event that the portal writes. */
export const allKinds = Object.keys(allHappenings) as HappeningKind[]

type Noun = HappeningKind extends `${infer Before}.${string}` ? Before : never

/** The nouns that events are about, in the order in which they came to be declared. */
export const nouns = [...new Set(allKinds.map(nounOf))]

export function nounOf(kind: string): Noun {
  return kind.split('.')[0] as Noun
}
