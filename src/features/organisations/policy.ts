import {
  type Actor,
  isParty,
  isStaff,
  type PartyActor,
  type SignedInActor,
  type StaffActor,
} from '@/auth/actor'
import { isInForce } from '@/auth/mandate'
import { isFreshlySignedIn } from '@/auth/session-rules'
import {
  type AttestationState,
  type MandateState,
  type PartyState,
  signatories,
} from '@/features/organisations/rules'
import type { Party } from '@/lib/party'
import { accept, type Result, refuse } from '@/lib/result'

export type PartyAddress = { organisationId: string; party: Party }
export type GrantWay = 'staff_four_eyes' | 'staff_invitation' | 'party_holder'

/** Whether the actor acts for just that party at that organisation. */
export function actsFor(actor: Actor, at: PartyAddress): actor is PartyActor {
  return isParty(actor) && actor.organisation.id === at.organisationId && actor.party === at.party
}

/** Staff see every organisation, a party's people their own; to others there is none. */
export function canSeeOrganisation(actor: Actor, organisationId: string): boolean {
  return isStaff(actor) || (isParty(actor) && actor.organisation.id === organisationId)
}

/**
 * The right by which the actor grants a party's mandates. Staff grant the employer's first one and, two
 * together, a union's. A party's own signatory grants any of that party's. The employer never grants a
 * union's.
 */
export function grantWay(actor: Actor, state: PartyState): Result<GrantWay> {
  if (isStaff(actor)) {
    if (takesTwoOfStaff(actor, state.party)) return accept('staff_four_eyes')
    const isFirst = signatories(state, actor.now).length === 0
    return isFirst ? accept('staff_invitation') : refuse('employer_grants_its_own')
  }
  const own = ownRight(actor, state)
  return own.ok ? accept('party_holder') : own
}

export function takesTwoOfStaff(actor: Actor, party: Party): boolean {
  return isStaff(actor) && party !== 'employer'
}

/**
 * Giving a mandate gives the right to sign, so it takes an equally fresh sign-in. Staff act two together
 * instead.
 */
export function isFreshEnoughToGrant(actor: SignedInActor): boolean {
  return isStaff(actor) || isFreshlySignedIn(actor)
}

/** Those who may give the party's mandates now: a stand-in passes nothing on. */
export function granters(state: PartyState, now: Date): MandateState[] {
  return signatories(state, now).filter(({ standInForId }) => !standInForId)
}

/** The actor's own mandate, if it lets them decide for the party: to sign, and not as a stand-in. */
export function ownRight(actor: Actor, state: PartyState): Result<MandateState> {
  if (!isParty(actor) || actor.organisation.id !== state.organisationId) return refuse('not_allowed')
  if (actor.party !== state.party) {
    return refuse(actor.party === 'employer' ? 'unions_choose_their_own' : 'not_allowed')
  }
  const own = state.mandates.find(one => one.id === actor.mandateId && one.personId === actor.personId)
  if (!own || !isInForce(own, actor.now)) return refuse('own_mandate_over')
  if (own.kind !== 'signatory') return refuse('not_a_signatory')
  return own.standInForId ? refuse('stand_in_passes_nothing_on') : accept(own)
}

/** People who decide for the party keep its invitations, requests and local unions. Staff keep everybody's. */
export function canKeepParty(actor: Actor, state: PartyState): Result<true> {
  if (isStaff(actor)) return accept(true)
  const own = ownRight(actor, state)
  return own.ok ? accept(true) : own
}

/** Staff, people who decide for the party, and the giver of a stand-in may. Nobody ends their own this way. */
export function canRevoke(actor: Actor, state: PartyState, mandate: MandateState): Result<true> {
  if (isParty(actor) && mandate.personId === actor.personId) return refuse('leave_instead')
  return canKeepParty(actor, state)
}

/** One's own mandate, while acting for its party. */
export function canLeave(actor: Actor, state: PartyState, mandate: MandateState): actor is PartyActor {
  return actsFor(actor, state) && mandate.personId === actor.personId
}

export function canAttest(actor: Actor): actor is StaffActor {
  return isStaff(actor)
}

/** Another of the staff than the one who attested. */
export function canConfirm(actor: Actor, by: { personId: string }): Result<true> {
  if (!isStaff(actor)) return refuse('not_allowed')
  return actor.personId === by.personId ? refuse('four_eyes') : accept(true)
}

/** Anyone who acts for that union here, and staff on the union's word. */
export function canContest(actor: Actor, at: PartyAddress): boolean {
  return isStaff(actor) || actsFor(actor, at)
}

/** An attestation that is over or contested already needs no contesting. */
export function contest(attestation: AttestationState | undefined): Result<AttestationState> {
  if (!attestation) return refuse('not_found')
  return attestation.contestedAt ? refuse('attestation_contested') : accept(attestation)
}
