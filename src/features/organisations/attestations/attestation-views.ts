import type { SignedInActor } from '@/auth/actor'
import { isInForce } from '@/auth/mandate'
import type { OrganisationRow } from '@/features/organisations/organisation-rows'
import type { AttestationView, ContestedBy, ContestedView } from '@/features/organisations/organisation-view'
import { canConfirm } from '@/features/organisations/policy'
import { isAttested, isContested, isUnconfirmed, type PartyState } from '@/features/organisations/rules'
import { dayOf, dayOfDate } from '@/lib/dates'
import type { Party } from '@/lib/party'

/** People's names by their ids, as far as the reader may know them. */
export type Names = ReadonlyMap<string, string>

type Row = OrganisationRow['attestations'][number]
type Shown = { row: OrganisationRow; party: Party; names: Names }

/** Those that hold or wait to be confirmed. */
export function attestationViews(
  actor: SignedInActor,
  { row, names }: Shown,
  state: PartyState,
): AttestationView[] {
  const today = dayOf(actor.now)
  return state.attestations
    .filter(one => isAttested(one, today) || isUnconfirmed(one))
    .flatMap(({ id }) => {
      const found = row.attestations.find(one => one.id === id)
      if (!found) return []
      const { attestedById, confirmedAt } = found
      return {
        ...saidIn(found, names),
        isConfirmed: confirmedAt !== null,
        mayConfirm: !confirmedAt && canConfirm(actor, { personId: attestedById }).ok,
      }
    })
}

/** Those that somebody has contested, while nothing has come of it. Only one of the staff is named. */
export function contestedViews({ row, party, names }: Shown): ContestedView[] {
  return row.attestations
    .filter(one => one.party === party && isContested(one))
    .map(found => {
      const { contestedAt, contestedById, contestReason } = found
      const by = contestedBy(row, found)
      return {
        ...saidIn(found, names),
        ...{ by, contestReason, contestedOn: dayOf(contestedAt ?? found.attestedAt) },
        contestedBy: by === 'staff' ? (names.get(contestedById ?? '') ?? null) : null,
      }
    })
}

/** The key that was mailed to the central union tells of nobody. Anybody else who is no holder here is of the staff. */
function contestedBy({ mandates }: OrganisationRow, contested: Row): ContestedBy {
  const { contestedById, contestedAt, party } = contested
  if (!contestedById || !contestedAt) return 'central'
  const isHolder = mandates.some(
    one => one.personId === contestedById && one.party === party && isInForce(one, contestedAt),
  )
  return isHolder ? 'local' : 'staff'
}

function saidIn({ id, reason, expiresOn, attestedById, confirmedById }: Row, names: Names) {
  return {
    id,
    reason,
    expiresOn: dayOfDate(expiresOn),
    attestedBy: names.get(attestedById) ?? null,
    confirmedBy: names.get(confirmedById ?? '') ?? null,
  }
}
