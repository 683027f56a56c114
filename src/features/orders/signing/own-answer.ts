import type { Party } from '@/lib/party'

/** A party's answer to an earlier version. */
export type OwnAnswer = { did: 'signed' | 'declined'; version: number }

export type Answers = {
  signatures: readonly { versionId: string; party: Party; takenBackAt: Date | null }[]
  declines: readonly { versionId: string; party: Party }[]
}

type Answered = Answers & { versions: readonly { id: string; number: number }[] }

/** The party's last answer before this version, told as it meets the new one. A signature that was taken back is none. */
export function ownAnswerOf({ versions, signatures, declines }: Answered, party: Party): OwnAnswer | null {
  const standing = signatures.filter(one => !one.takenBackAt)
  const answers = [
    ...standing.map(one => ({ ...one, did: 'signed' as const })),
    ...declines.map(one => ({ ...one, did: 'declined' as const })),
  ]
  const numbered = answers
    .filter(one => one.party === party)
    .map(({ did, versionId }) => ({ did, version: versions.find(({ id }) => id === versionId)?.number ?? 0 }))
  return numbered.toSorted((one, other) => one.version - other.version).at(-1) ?? null
}

type TakenBack = {
  versions: readonly { id: string }[]
  signatures: readonly { versionId: string; party: Party; takenBackAt: Date | null }[]
}

/** When a party that is awaited last took back its signature on the newest version. Null where it never did. */
export function takenBackAt({ versions: [latest], signatures }: TakenBack, party: Party): Date | null {
  const times = signatures
    .filter(one => one.versionId === latest?.id && one.party === party)
    .flatMap(one => one.takenBackAt ?? [])
  return times.toSorted((one, other) => Number(one) - Number(other)).at(-1) ?? null
}

type Act = { versionId: string; party: Party; personId: string; person: { name: string } }

type Acts = {
  versions: readonly { id: string; closedAt: Date | null }[]
  signatures: readonly (Act & { takenBackAt: Date | null; signedAt: Date })[]
  declines: readonly (Act & { declinedAt: Date })[]
}

/** A party's answer to the newest version, and the person who gave it. A signature on a closed version holds no longer. */
export function latestAnswerOf({ versions: [latest], signatures, declines }: Acts, party: Party) {
  const isOwn = (one: Act) => one.versionId === latest?.id && one.party === party
  const signed = latest?.closedAt ? undefined : signatures.find(one => isOwn(one) && !one.takenBackAt)
  if (signed) return { did: 'signed' as const, ...doer(signed), at: signed.signedAt }
  const declined = declines.find(isOwn)
  return declined ? { did: 'declined' as const, ...doer(declined), at: declined.declinedAt } : null
}

function doer({ personId, person }: Act) {
  return { personId, name: person.name }
}
