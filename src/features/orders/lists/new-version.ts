import { countChanges, readText } from '@/features/orders/content/content-changes'
import { type OwnAnswer, ownAnswerOf } from '@/features/orders/signing/own-answer'
import type { Party } from '@/lib/party'

/** A later version, as its reader meets it: how much differs, and their own party's answer to an earlier one. */
export type NewVersion = { changes: number; answer: OwnAnswer | null }

type Versions = readonly { id: string; number: number; canonical: string }[]
type Answers = Omit<Parameters<typeof ownAnswerOf>[0], 'versions'>

/** Told of the latest version, beside the one before it. Null for the first: it is new by itself. */
export function newVersionOf(versions: Versions, answers: Answers, party: Party): NewVersion | null {
  const [latest, before] = versions.toSorted((one, other) => other.number - one.number)
  if (!latest || !before) return null
  return {
    changes: countChanges(readText(before.canonical), readText(latest.canonical)),
    answer: ownAnswerOf({ ...answers, versions }, party),
  }
}
