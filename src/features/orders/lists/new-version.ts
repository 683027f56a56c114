import { countChanges, readText } from '@/features/orders/content/content-changes'
import { knownVersion } from '@/features/orders/content/known-version'
import { type Answers, type OwnAnswer, ownAnswerOf } from '@/features/orders/signing/own-answer'
import type { Party } from '@/lib/party'

/** A later version, as its reader meets it: how much differs, and their own party's answer to an earlier one. */
export type NewVersion = { changes: number; answer: OwnAnswer | null }

type Versions = readonly { id: string; number: number; canonical: string; sentByParty: Party }[]

/**
 * Told of the latest version, beside the one that the party knows. Null for the first: it is new by itself. A version is
 * no news to the party that sent it.
 */
export function newVersionOf(versions: Versions, answers: Answers, party: Party): NewVersion | null {
  const sorted = versions.toSorted((one, other) => other.number - one.number)
  const [latest] = sorted
  const before = knownVersion({ ...answers, versions: sorted }, { party, opened: [] })
  if (!latest || !before || latest.sentByParty === party) return null
  return {
    changes: countChanges(readText(before.canonical), readText(latest.canonical)),
    answer: ownAnswerOf({ ...answers, versions }, party),
  }
}
