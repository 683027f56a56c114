import 'server-only'
import { type Actor, isSignedIn } from '@/auth/actor'
import { asGuest } from '@/auth/doors'
import { findContestKey, findInvitationKey } from '@/auth/mailed-keys'
import { withLocalUnion } from '@/features/organisations/invitations/change-invitation'
import { offeredDays } from '@/features/organisations/invitations/period'
import { type InvitationStanding, type MandateKind, standingOf } from '@/features/organisations/rules'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import { organisationName } from '@/lib/organisation-name'
import type { Party } from '@/lib/party'

export type InvitationPageView = {
  organisation: string
  party: Party
  kind: MandateKind
  standing: InvitationStanding
  byStaff: boolean
  /** Of a stand-in: the name of the one who appointed them. */
  standsInFor: string | null
  validFrom: Day | null
  validTo: Day | null
  worksUntil: Day
  /** The reader is signed in with another address than the invited one. */
  isForeign: boolean
}

/** The state of an invitation's key, without using it. Null when no such key was mailed. */
export async function getInvitation(actor: Actor, kod: string): Promise<InvitationPageView | null> {
  const key = await findInvitationKey(kod)
  if (!key) return null
  const { organisationId, party } = key
  return asGuest({ organisationId, party }, async tx => {
    const { organisation, ...row } = await tx.invitation.findUniqueOrThrow({
      where: { id: key.id },
      include: {
        organisation: { select: { name: true, nameEn: true } },
        ...withLocalUnion,
      },
    })
    return {
      organisation: organisationName(actor.locale, organisation),
      party,
      kind: row.kind,
      standing: standingOf(row, actor.now),
      byStaff: row.byStaff,
      standsInFor: key.standsInFor,
      ...offeredDays(row),
      worksUntil: dayOf(row.expiresAt),
      isForeign: isSignedIn(actor) && actor.email !== key.email,
    }
  })
}

export type ContestPageView = {
  organisation: string
  party: Party
  reason: string
  expiresOn: Day
  isContested: boolean
}

/** The attestation that the central union is asked about. Null when no such key was mailed. */
export async function getContestable(actor: Actor, kod: string): Promise<ContestPageView | null> {
  const key = await findContestKey(kod)
  if (!key) return null
  const { organisationId, party } = key
  return asGuest({ organisationId, party }, async tx => {
    const { organisation, ...row } = await tx.attestation.findUniqueOrThrow({
      where: { id: key.id },
      include: { organisation: { select: { name: true, nameEn: true } } },
    })
    return {
      organisation: organisationName(actor.locale, organisation),
      party,
      reason: row.reason,
      expiresOn: dayOfDate(row.expiresOn),
      isContested: row.contestedAt !== null,
    }
  })
}
