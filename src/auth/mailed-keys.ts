import 'server-only'
import { asSignIn, type Guest } from '@/auth/doors'
import { sha256 } from '@/lib/hashing'
import type { Party } from '@/lib/party'

type PartyGuest = Guest & { party: Party }

/** `standsInFor`: of a stand-in, the name of the one in whose place they are to act. */
type InvitationKey = PartyGuest & { id: string; email: string; standsInFor: string | null }

/** Whose door the key of an invitation opens; null when no such key was mailed. */
export function findInvitationKey(key: string): Promise<InvitationKey | null> {
  return asSignIn(async tx => {
    const invitation = await tx.invitation.findUnique({
      where: { tokenHash: sha256(key) },
      select: {
        ...{ id: true, organisationId: true, party: true, email: true },
        standInFor: { select: { person: { select: { name: true } } } },
      },
    })
    if (!invitation) return null
    const { standInFor, ...door } = invitation
    const person = await tx.person.findUnique({ where: { email: invitation.email }, select: { id: true } })
    return { ...door, personId: person?.id, standsInFor: standInFor?.person.name ?? null }
  })
}

/** The same for the key with which a central union contests that it has no counterpart somewhere. */
export function findContestKey(key: string): Promise<(PartyGuest & { id: string }) | null> {
  return asSignIn(tx =>
    tx.attestation.findUnique({
      where: { contestToken: sha256(key) },
      select: { id: true, organisationId: true, party: true },
    }),
  )
}

/** The same for the key of an interest that somebody wrote without an account. */
export function findInterestKey(key: string): Promise<(Guest & { id: string }) | null> {
  return findInterestBehind(sha256(key))
}

/** The same by the hash alone. Its writer's browser has that before the mail comes, and it confirms nothing. */
export function findInterestBehind(tokenHash: string): Promise<(Guest & { id: string }) | null> {
  return asSignIn(tx =>
    tx.unconfirmedInterest.findUnique({
      where: { tokenHash },
      select: { id: true, organisationId: true, party: true },
    }),
  )
}
