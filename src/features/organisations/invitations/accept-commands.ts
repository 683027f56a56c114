import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Actor, isSignedIn } from '@/auth/actor'
import { asGuest, type Guest } from '@/auth/doors'
import { findInvitationKey } from '@/auth/mailed-keys'
import { isInForce } from '@/auth/mandate'
import { insertSession } from '@/auth/session'
import { changePartyIn, type PartyChange, partyRefusals } from '@/features/organisations/change-party'
import { withLocalUnion } from '@/features/organisations/invitations/change-invitation'
import { mailInvitation } from '@/features/organisations/invitations/mail-commands'
import { mayAccept, mayRenew, type PartyState } from '@/features/organisations/rules'
import { dateOf, dayOf, dayOfDate } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import { randomToken } from '@/lib/hashing'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'
import { explaining } from '@/lib/violations'

export type Accepted = { mandateId: string; personId: string; sessionToken: string | null }
type Invited = Guest & { id: string; email: string; personId: string; isKnown: boolean }

/**
 * Uses an invitation up. The person of the invited address gets the mandate, and is signed in unless they are
 * already. Somebody signed in with another address is refused, and the invitation stays as it was.
 */
export async function acceptInvitation(actor: Actor, { kod }: { kod: string }): Promise<Result<Accepted>> {
  const key = await findInvitationKey(kod)
  if (!key) return refuse('invitation_unknown')
  if (isSignedIn(actor) && actor.email !== key.email) return refuse('invitation_foreign')
  const { personId } = key
  const invited = { ...key, personId: personId ?? randomUUID(), isKnown: !!personId }
  const { organisationId, party } = key
  const author = { role: 'person', now: actor.now, personId: invited.personId, party }
  // Accepted twice at once by someone new: the other press made the person and used the key.
  return explaining({ ...partyRefusals, Person_email_key: refuse('invitation_used') }, () =>
    asGuest({ organisationId, party, personId: invited.personId }, tx =>
      changePartyIn(tx, { author, at: { organisationId, party } }, (state, reading) =>
        acceptanceOf(reading, actor, { invited, state }),
      ),
    ),
  )
}

async function acceptanceOf(
  reading: Reading,
  actor: Actor,
  { invited, state }: { invited: Invited; state: PartyState },
): Promise<PartyChange<Accepted> | Refusal> {
  const invitation = await findInvitation(reading, invited.id)
  const may = mayAccept(invitation, actor.now)
  if (!may.ok) return may
  const held = state.mandates.some(
    one => one.personId === invited.personId && one.kind === invitation.kind && isInForce(one, actor.now),
  )
  if (held) return refuse('mandate_held_already')
  const mandateId = randomUUID()
  const sessionToken = isSignedIn(actor) ? null : randomToken()
  const { localUnionId, standInForId, kind, validTo } = invitation
  return {
    ok: true,
    value: { mandateId, personId: invited.personId, sessionToken },
    write: async tx => {
      if (!invited.isKnown) await register(tx, invited, { ...actor, name: invitation.name })
      await tx.invitation.updateMany({
        where: { id: invited.id, acceptedAt: null },
        data: { acceptedAt: actor.now },
      })
      await tx.mandate.createMany({
        data: mandateOf(invitation, { invited, mandateId, now: actor.now }),
      })
      await beginActing(tx, actor, { invited, mandateId, sessionToken })
    },
    events: [
      {
        kind: 'mandate.granted',
        subjectId: mandateId,
        facts: {
          kind,
          personId: invited.personId,
          grantedById: invitation.invitedById,
          confirmedById: invitation.confirmedById,
          localUnionId,
          standInForId,
          until: validTo && dayOfDate(validTo),
          party: state.party,
        },
      },
    ],
  }
}

type InvitationRow = Awaited<ReturnType<typeof findInvitation>>

function findInvitation(reading: Reading, id: string) {
  return reading.invitation.findUniqueOrThrow({
    where: { id },
    include: withLocalUnion,
  })
}

type NewMandate = { invited: Invited; mandateId: string; now: Date }

function mandateOf(invitation: InvitationRow, { invited, mandateId, now }: NewMandate) {
  const { organisationId, party, kind, localUnionId, standInForId, confirmedById, validTo } = invitation
  const today = dateOf(dayOf(now))
  // Accepted after its first day, it begins the day it is accepted.
  const validFrom = invitation.validFrom && invitation.validFrom > today ? invitation.validFrom : today
  return {
    organisationId,
    party,
    kind,
    localUnionId,
    standInForId,
    confirmedById,
    validFrom,
    validTo,
    id: mandateId,
    personId: invited.personId,
    grantedById: invitation.invitedById,
    grantedVia: wayOf(invitation),
    createdAt: now,
  }
}

/** The invitation shows the right behind the mandate: two of the staff, a stand-in's giver, or a holder. */
function wayOf({ standInForId, confirmedById, byStaff, party }: InvitationRow) {
  if (standInForId) return 'stand_in' as const
  if (confirmedById) return 'staff_four_eyes' as const
  return byStaff && party === 'employer' ? ('staff_invitation' as const) : ('party_holder' as const)
}

/** Their mail speaks the language of the page on which they accepted, until they choose. */
async function register(
  tx: Transaction,
  { personId, email }: Invited,
  { name, now, locale }: Pick<Actor, 'now' | 'locale'> & { name: string },
) {
  await tx.person.createMany({ data: { id: personId, email, name: name || email, locale, createdAt: now } })
}

/** From now on the session acts by the new mandate. */
async function beginActing(
  tx: Transaction,
  actor: Actor,
  { invited, mandateId, sessionToken }: { invited: Invited; mandateId: string; sessionToken: string | null },
) {
  const { personId } = invited
  const { now, client } = actor
  if (sessionToken) {
    const { userAgent } = client
    await insertSession(tx, sessionToken, { personId, assurance: 'mail_link', userAgent, now })
  }
  const where = isSignedIn(actor) && actor.sessionId ? { id: actor.sessionId, personId } : { personId }
  await tx.session.updateMany({
    where: { ...where, ...(sessionToken && { createdAt: now }) },
    data: { actingMandateId: mandateId },
  })
}

/** Mails a fresh link in place of one that no longer works, to the address that it first went to. */
export async function renewOwnInvitation(actor: Actor, { kod }: { kod: string }): Promise<Result<string>> {
  const key = await findInvitationKey(kod)
  if (!key) return refuse('invitation_unknown')
  const { organisationId, party, id } = key
  return asGuest({ organisationId, party }, async tx => {
    await tx.$queryRaw`SELECT id FROM "Invitation" WHERE id = ${id}::uuid FOR UPDATE`
    const invitation = await findInvitation(tx, id)
    const may = mayRenew(invitation, actor.now)
    if (!may.ok) return may
    await mailInvitation(tx, invitation, actor.now)
    return accept(id)
  })
}
