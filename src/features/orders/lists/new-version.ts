import { countChanges, readText } from '@/features/orders/content/content-changes'
import type { Party } from '@/lib/party'

/** A later version, as its reader meets it: how much differs, and which version their own party declined. */
export type NewVersion = { changes: number; declined: number | null }

type Versions = readonly { id: string; number: number; canonical: string }[]
type Declines = readonly { versionId: string; party: Party }[]

/** Told of the latest version, beside the one before it. Null for the first: it is new by itself. */
export function newVersionOf(versions: Versions, declines: Declines, party: Party): NewVersion | null {
  const [latest, before] = versions.toSorted((one, other) => other.number - one.number)
  if (!latest || !before) return null
  const own = declines.filter(decline => decline.party === party)
  const declined = versions.filter(({ id }) => own.some(({ versionId }) => versionId === id))
  return {
    changes: countChanges(readText(before.canonical), readText(latest.canonical)),
    declined: declined.length > 0 ? Math.max(...declined.map(({ number }) => number)) : null,
  }
}
