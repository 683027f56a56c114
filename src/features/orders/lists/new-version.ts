import { type ChangesSince, changesSince } from '@/features/orders/content/changes-since'
import type { Answers } from '@/features/orders/signing/own-answer'
import type { Party } from '@/lib/party'

type Versions = Parameters<typeof changesSince>[0]

/** A later version, as a list tells of it. It is no news to the party that sent it. */
export function newVersionOf(versions: Versions, answers: Answers, party: Party): ChangesSince | null {
  const latest = versions.toSorted((one, other) => one.number - other.number).at(-1)
  if (latest?.sentByParty === party) return null
  return changesSince(versions, answers, { party, opened: [] })
}
