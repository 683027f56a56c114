import 'server-only'
import type { PartyEvent } from '@/features/organisations/change-party'
import type { AttestationState, PartyState } from '@/features/organisations/rules'
import type { Transaction } from '@/lib/db'

/** The end of some of a party's attestations, as a part of the change that ends them. */
export function endAttestations({ party }: PartyState, ended: readonly AttestationState[], now: Date) {
  const ids = ended.map(({ id }) => id)
  return {
    write: async (tx: Transaction) => {
      if (ids.length === 0) return
      await tx.attestation.updateMany({ where: { id: { in: ids } }, data: { endedAt: now } })
    },
    events: ids.map(
      (subjectId): PartyEvent => ({ kind: 'party.attestation_ended', subjectId, facts: { party } }),
    ),
  }
}
