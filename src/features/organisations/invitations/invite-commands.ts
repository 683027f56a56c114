import 'server-only'
import { isParty, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { changeParty, type PartyChange } from '@/features/organisations/change-party'
import { invitationOf, withLocalUnion } from '@/features/organisations/invitations/change-invitation'
import { mailInvitation } from '@/features/organisations/invitations/mail-commands'
import { checkDates, checkStandIn } from '@/features/organisations/mandates/rules'
import {
  canConfirm,
  canKeepParty,
  grantWay,
  isFreshEnoughToGrant,
  ownRight,
} from '@/features/organisations/policy'
import { mayRenew, standingOf, unionFor } from '@/features/organisations/rules'
import type { Invite, NewStandIn } from '@/features/organisations/schema'
import { dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { type Result, refuse } from '@/lib/result'

/**
 * Invites someone to a mandate by their address; gives the invitation's id. By staff, a union's waits for a
 * second of the staff before it is mailed.
 */
export function inviteToMandate(actor: SignedInActor, input: Invite): Promise<Result<string>> {
  return changeParty(actor, input, state => {
    const way = grantWay(actor, state)
    if (!way.ok) return way
    if (!isFreshEnoughToGrant(actor)) return refuse('sign_in_too_old_to_grant')
    const today = dayOf(actor.now)
    const dates = checkDates({ validFrom: input.validFrom ?? today, validTo: input.validTo ?? null }, today)
    if (!dates.ok) return dates
    const union = unionFor(state, input.localUnionId)
    if (!union.ok) return union
    return invitationOf(actor, state, {
      organisationId: input.organisationId,
      party: input.party,
      kind: input.kind,
      name: input.name,
      email: input.email,
      localUnionId: union.value,
      dates: { validFrom: input.validFrom ?? null, validTo: dates.value.validTo },
      waitsForSecond: way.value === 'staff_four_eyes',
    })
  })
}

/** Invites someone to stand in for the actor during some days; gives the invitation's id. */
export async function giveStandIn(actor: SignedInActor, input: NewStandIn): Promise<Result<string>> {
  if (!isParty(actor)) return refuse('not_allowed')
  const at = { organisationId: actor.organisation.id, party: actor.party }
  if (input.email === actor.email) return refuse('stand_in_for_oneself', { field: 'email' })
  return changeParty(actor, at, async (state, reading) => {
    const giver = ownRight(actor, state)
    if (!giver.ok) return giver
    if (!isFreshEnoughToGrant(actor)) return refuse('sign_in_too_old_to_grant')
    const dates = checkStandIn(giver.value, input, dayOf(actor.now))
    if (!dates.ok) return dates
    const { localUnionId } = await reading.mandate.findUniqueOrThrow({
      where: { id: giver.value.id },
      select: { localUnionId: true },
    })
    return invitationOf(actor, state, {
      ...at,
      kind: 'signatory',
      name: input.name,
      email: input.email,
      localUnionId,
      standInForId: giver.value.id,
      dates: dates.value,
      waitsForSecond: false,
    })
  })
}

/** The second of the staff stands behind a union's invitation, and it is mailed. */
export function confirmInvitation(actor: SignedInActor, invitationId: string): Promise<Result<string>> {
  return changeInvitation(actor, invitationId, invitation => {
    const may = canConfirm(actor, { personId: invitation.invitedById })
    if (!may.ok) return may
    const standing = standingOf(invitation, actor.now)
    if (standing === 'over') return refuse('invitation_over')
    if (standing !== 'unconfirmed') return refuse('invitation_moved_on')
    return {
      ok: true,
      value: invitationId,
      write: async tx => {
        const set = { confirmedById: actor.personId, confirmedAt: actor.now }
        await tx.invitation.updateMany({ where: { id: invitationId }, data: set })
        await mailInvitation(tx, invitation, actor.now)
      },
      events: [
        {
          kind: 'mandate.invited',
          subjectId: invitationId,
          facts: { kind: invitation.kind, party: invitation.party },
        },
      ],
    }
  })
}

/** Mails a fresh link, to the address that was invited. */
export function renewInvitation(actor: SignedInActor, invitationId: string): Promise<Result<string>> {
  return changeInvitation(actor, invitationId, (invitation, mayKeep) => {
    if (!mayKeep.ok) return mayKeep
    const may = mayRenew(invitation, actor.now)
    if (!may.ok) return may
    return {
      ok: true,
      value: invitationId,
      write: tx => mailInvitation(tx, invitation, actor.now),
      events: [
        { kind: 'mandate.invitation_renewed', subjectId: invitationId, facts: { party: invitation.party } },
      ],
    }
  })
}

/** Takes an invitation back before it is accepted. */
export function withdrawInvitation(actor: SignedInActor, invitationId: string): Promise<Result<string>> {
  return changeInvitation(actor, invitationId, (invitation, mayKeep) => {
    if (!mayKeep.ok) return mayKeep
    if (['accepted', 'withdrawn'].includes(standingOf(invitation, actor.now))) {
      return refuse('invitation_moved_on')
    }
    return {
      ok: true,
      value: invitationId,
      write: tx =>
        tx.invitation.updateMany({ where: { id: invitationId }, data: { withdrawnAt: actor.now } }),
      events: [
        { kind: 'mandate.invitation_withdrawn', subjectId: invitationId, facts: { party: invitation.party } },
      ],
    }
  })
}

type InvitationRow = NonNullable<Awaited<ReturnType<typeof findInvitation>>>

async function changeInvitation(
  actor: SignedInActor,
  id: string,
  decide: (
    invitation: InvitationRow,
    mayKeep: Result<true>,
  ) => PartyChange<string> | Extract<Result<string>, { ok: false }>,
): Promise<Result<string>> {
  const at = await withActor(actor, tx => findInvitation(tx, id))
  if (!at) return refuse('not_found')
  return changeParty(actor, at, async (state, reading) => {
    const invitation = await findInvitation(reading, id)
    if (!invitation) return refuse('not_found')
    return decide(invitation, canKeepParty(actor, state))
  })
}

function findInvitation(reading: Reading, id: string) {
  return reading.invitation.findUnique({ where: { id }, include: withLocalUnion })
}
