import type { VersionParty } from '@/features/orders/rules'
import type { Party } from '@/lib/party'

/** A union party as it stands now, as far as it concerns a version that left it out. */
export type PartyNow = {
  party: Party
  localUnions: string[]
  /** Two of the staff stand behind that nobody was there on the day of sending or later. */
  isAttested: boolean
}

/**
 * The parties that a version left out and that can't be left out any more. A local union is named, or the
 * attestation is contested. Then a new version is sent (product, the parity rule). An attestation that has
 * only run out since brings in nobody new, so the version stands.
 */
export function changedParties(
  versionParties: Pick<VersionParty, 'party' | 'representation'>[],
  now: PartyNow[],
): PartyNow[] {
  const leftOut = versionParties.filter(one => one.representation === 'no_counterpart').map(one => one.party)
  return now.filter(one => leftOut.includes(one.party) && (one.localUnions.length > 0 || !one.isAttested))
}
