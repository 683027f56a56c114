import 'server-only'
import { randomUUID } from 'node:crypto'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { endAttestations } from '@/features/organisations/attestations/change-attestations'
import type { PartyChange } from '@/features/organisations/change-party'
import { mailInvitation } from '@/features/organisations/invitations/mail-commands'
import type { MandateDates } from '@/features/organisations/mandates/rules'
import type { PartyAddress } from '@/features/organisations/policy'
import { isContested, type MandateKind, type PartyState } from '@/features/organisations/rules'
import { dateOf } from '@/lib/dates'
import { randomToken, sha256 } from '@/lib/hashing'
import { type Refusal, refuse } from '@/lib/result'

export type NewInvitation = PartyAddress & {
  kind: MandateKind
  name: string
  email: string
  localUnionId: string | null
  standInForId?: string
  dates: { validFrom: MandateDates['validFrom'] | null; validTo: MandateDates['validTo'] }
  waitsForSecond: boolean
}

/** The rules' knowledge of an invitation beside its own row. */
export const withLocalUnion = { localUnion: { select: { endedOn: true } } } as const

/**
 * The invitation as the party's change, however it was asked for. Nobody gives themselves a mandate. One to sign is
 * all that a contested attestation waits for.
 */
export function invitationOf(
  actor: SignedInActor,
  state: PartyState,
  invited: NewInvitation,
): PartyChange<string> | Refusal {
  if (invited.email === actor.email) return refuse('invited_oneself', { field: 'email' })
  const { dates, waitsForSecond, ...asked } = { ...invited, byStaff: isStaff(actor) }
  const row = {
    ...asked,
    validFrom: dates.validFrom ? dateOf(dates.validFrom) : null,
    validTo: dates.validTo ? dateOf(dates.validTo) : null,
  }
  const id = randomUUID()
  const contested = invited.kind === 'signatory' ? state.attestations.filter(isContested) : []
  const settled = endAttestations(state, contested, actor.now)
  return {
    ok: true,
    value: id,
    write: async tx => {
      await settled.write(tx)
      await tx.invitation.createMany({
        data: {
          ...row,
          id,
          // Nobody holds this first key: the mail brings another.
          tokenHash: sha256(randomToken()),
          invitedById: actor.personId,
          createdAt: actor.now,
          expiresAt: actor.now,
        },
      })
      if (!waitsForSecond) await mailInvitation(tx, { id, ...row }, actor.now)
    },
    events: [
      {
        kind: waitsForSecond ? 'mandate.proposed' : 'mandate.invited',
        subjectId: id,
        facts: {
          kind: row.kind,
          standInForId: row.standInForId ?? null,
          until: dates.validTo,
          party: row.party,
        },
        texts: { name: row.name, email: row.email },
      },
      ...settled.events,
    ],
  }
}
