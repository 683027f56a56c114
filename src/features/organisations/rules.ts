import { type HeldMandate, hasEnded, hasRunOut, isInForce } from '@/auth/mandate'
import { addDays, addMonths, type Day, dayOf } from '@/lib/dates'
import { type Party, type Representation, sideOf } from '@/lib/party'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'

export type MandateKind = 'signatory' | 'preparer'
export const mandateKinds = ['signatory', 'preparer'] as const satisfies readonly MandateKind[]

/** An invitation's link works for so many days. */
export const INVITATION_DAYS = 7
/** A link is not mailed again more often than this (minutes). */
const RENEWAL_PAUSE = 2
/** An attestation holds for at most so many months. */
const ATTESTATION_MONTHS = 12

export type MandateState = HeldMandate & { personId: string; standInForId: string | null }

export type AttestationState = {
  id: string
  attestedById: string
  confirmedAt: Date | null
  contestedAt: Date | null
  /** Since a local union was named; nothing revives it when that union ends. */
  endedAt: Date | null
  /** The last day on which it holds. */
  expiresOn: Day
}

/** The rules' knowledge of one party at one organisation. */
export type PartyState = {
  organisationId: string
  party: Party
  representation: Representation
  localUnions: { id: string; name: string; isContactUnion: boolean }[]
  mandates: MandateState[]
  attestations: AttestationState[]
}

/** Those who may sign for the party now, stand-ins included. */
export function signatories(state: PartyState, now: Date): MandateState[] {
  return state.mandates.filter(mandate => mandate.kind === 'signatory' && isInForce(mandate, now))
}

export function isAttested(attestation: AttestationState, today: Day): boolean {
  return attestation.confirmedAt !== null && !isOver(attestation) && today <= attestation.expiresOn
}

/** Whether it waits for the second of the staff. */
export function isUnconfirmed(attestation: AttestationState): boolean {
  return attestation.confirmedAt === null && !isOver(attestation)
}

/** The union says that it has somebody, and nothing has come of that yet. */
export function isContested({
  contestedAt,
  endedAt,
}: Pick<AttestationState, 'contestedAt' | 'endedAt'>): boolean {
  return contestedAt !== null && endedAt === null
}

/** Contested, or ended by a local union that was named; that it runs out is another matter. */
export function isOver({ contestedAt, endedAt }: Pick<AttestationState, 'contestedAt' | 'endedAt'>): boolean {
  return contestedAt !== null || endedAt !== null
}

/** A named local union represents the party; without one it takes an attestation to know that there is none. */
export function representationOf(
  state: Pick<PartyState, 'party' | 'localUnions' | 'attestations'>,
  today: Day,
): Representation {
  if (sideOf(state.party) === 'employer' || state.localUnions.length > 0) return 'represented'
  return state.attestations.some(one => isAttested(one, today)) ? 'no_counterpart' : 'unclear'
}

/** The local union that a mandate is given for. Only a union party has one. An only one need not be chosen. */
export function unionFor(state: PartyState, chosenId: string | undefined): Result<string | null> {
  if (sideOf(state.party) === 'employer') return accept(null)
  const [only, second] = state.localUnions
  if (!only) return refuse('local_union_missing')
  if (!chosenId) return second ? refuse('local_union_not_chosen', { field: 'localUnionId' }) : accept(only.id)
  const chosen = state.localUnions.find(union => union.id === chosenId)
  return chosen ? accept(chosen.id) : refuse('not_found', { field: 'localUnionId' })
}

export type EndedMandate = { ended: MandateState[]; leavesNobody: boolean }

/** Ends a mandate, and with it the stand-ins that its holder gave. */
export function endMandate(state: PartyState, mandateId: string, now: Date): Result<EndedMandate> {
  const mandate = state.mandates.find(one => one.id === mandateId)
  if (!mandate) return refuse('not_found')
  if (hasEnded(mandate, now)) return refuse('mandate_over')
  const standIns = state.mandates.filter(one => one.standInForId === mandateId && !hasEnded(one, now))
  const ended = [mandate, ...standIns]
  return accept({ ended, leavesNobody: leavesNobody(state, ended, now) })
}

/** Whether the party had someone to sign for it, and has not any more. */
export function leavesNobody(state: PartyState, ended: MandateState[], now: Date): boolean {
  const before = signatories(state, now)
  return before.length > 0 && before.every(mandate => ended.includes(mandate))
}

export type InvitationState = {
  expiresAt: Date
  sentAt: Date | null
  acceptedAt: Date | null
  withdrawnAt: Date | null
  /** The last day of the mandate that it offers. */
  validTo: Date | null
  /** The local union that it would sign for. */
  localUnion: { endedOn: Date | null } | null
}
/**
 * `over` when the mandate itself would have ended by now, even if the link still works. An invitation whose
 * local union has ended counts as withdrawn.
 */
export type InvitationStanding = 'open' | 'unconfirmed' | 'expired' | 'over' | 'accepted' | 'withdrawn'

export function standingOf(invitation: InvitationState, now: Date): InvitationStanding {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.withdrawnAt || invitation.localUnion?.endedOn) return 'withdrawn'
  if (hasRunOut(invitation, now)) return 'over'
  if (!invitation.sentAt) return 'unconfirmed'
  return now < invitation.expiresAt ? 'open' : 'expired'
}

/** A link works once and for its days. Each fault of a link has its own answer. */
export function mayAccept(invitation: InvitationState, now: Date): Result<true> {
  const standing = standingOf(invitation, now)
  if (standing === 'accepted') return refuse('invitation_used')
  if (standing === 'expired') return refuse('invitation_expired')
  if (standing === 'over') return refuse('invitation_over')
  return standing === 'open' ? accept(true) : refuse('invitation_withdrawn')
}

/** The link can be mailed again, to the same address, until it is used, withdrawn or of no more use. */
export function mayRenew(invitation: InvitationState, now: Date): Result<true> {
  const standing = standingOf(invitation, now)
  if (standing === 'accepted') return refuse('invitation_used')
  if (standing === 'over') return refuse('invitation_over')
  if (standing === 'withdrawn' || !invitation.sentAt) return refuse('invitation_withdrawn')
  const pause = now.getTime() - invitation.sentAt.getTime() < RENEWAL_PAUSE * 60_000
  return pause ? refuse('invitation_just_sent', { values: { minutes: RENEWAL_PAUSE } }) : accept(true)
}

/** An attestation is made only for a union that has nobody here, and for a limited time. */
export function checkAttestation(state: PartyState, expiresOn: Day, now: Date): Result<Day> {
  if (sideOf(state.party) === 'employer') return refuse('employer_is_always_represented')
  if (state.localUnions.length > 0 || signatories(state, now).length > 0) {
    return refuse('party_is_represented')
  }
  if (state.attestations.some(isUnconfirmed)) {
    return refuse('attestation_waits')
  }
  return attestedDayFault({ expiresOn }, now) ?? accept(expiresOn)
}

/** Told with the faults of the other fields. */
export function attestedDayFault({ expiresOn }: { expiresOn?: Day }, now: Date): Refusal | null {
  const today = dayOf(now)
  const isOutside = expiresOn && (expiresOn <= today || expiresOn > lastAttestedDay(today))
  return isOutside ? refuse('attestation_too_long', { field: 'expiresOn' }) : null
}

/** The last day for which something can be attested on a day. */
export function lastAttestedDay(today: Day): Day {
  // The instant of attesting may be a day later in UTC than in Sweden, so one day is left.
  return addDays(addMonths(today, ATTESTATION_MONTHS), -1)
}
