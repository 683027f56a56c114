import { countChanges, readText } from '@/features/orders/content/content-changes'
import { knownVersion, type VersionReader } from '@/features/orders/content/known-version'
import { type Answers, type OwnAnswer, ownAnswerOf } from '@/features/orders/signing/own-answer'
import type { Party } from '@/lib/party'

/** How much of the newest version differs from the one that its reader knows. `did`: their party's answer to that. */
export type ChangesSince = { changes: number; since: number; did: OwnAnswer['did'] | null }

type Versions = readonly { id: string; number: number; canonical: string; sentByParty: Party }[]

/** One count for the mail, the list and the page. Null for a first version: it is new by itself. */
export function changesSince(
  versions: Versions,
  answers: Answers,
  reader: VersionReader,
): ChangesSince | null {
  const sorted = versions.toSorted((one, other) => other.number - one.number)
  const [latest, ...earlier] = sorted
  const known = knownVersion({ ...answers, versions: sorted }, reader)
  if (!latest || !known) return null
  const answer = ownAnswerOf({ ...answers, versions: earlier }, reader.party)
  return {
    changes: countChanges(readText(known.canonical), readText(latest.canonical)),
    since: known.number,
    did: answer?.version === known.number ? answer.did : null,
  }
}

/** The values of the texts that tell of it. */
export function sinceValues(told: ChangesSince | null) {
  return { changes: told?.changes ?? 0, sinceVersion: told?.since ?? 0, did: told?.did ?? 'none' }
}
