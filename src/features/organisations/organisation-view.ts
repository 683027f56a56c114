import {
  endMandate,
  type InvitationStanding,
  type MandateKind,
  type MandateState,
  type PartyState,
} from '@/features/organisations/rules'
import { type Day, dayOfDate } from '@/lib/dates'
import type { Party, Representation } from '@/lib/party'

export type GrantedVia = 'staff_four_eyes' | 'staff_invitation' | 'party_holder' | 'stand_in'

/** Someone who may act for the party. Facts that only the party may know are null for others. */
export type MandateView = {
  id: string
  name: string
  kind: MandateKind
  standInFor: string | null
  localUnion: string | null
  isOwn: boolean
  isUpcoming: boolean
  /** Once it ends, nobody can sign for the party. */
  isLastToSign: boolean
  /** How many stand-ins end with it. */
  standIns: number
  details: {
    email: string
    validFrom: Day
    validTo: Day | null
    grantedVia: GrantedVia
    grantedBy: string | null
    confirmedBy: string | null
  } | null
}

export type InvitationView = {
  id: string
  name: string
  email: string
  kind: MandateKind
  isStandIn: boolean
  standing: InvitationStanding
  validFrom: Day | null
  validTo: Day | null
  expiresAt: Date
  invitedBy: string | null
  invitedAt: Date
  mayConfirm: boolean
}

export type AccessRequestView = {
  id: string
  name: string
  email: string
  kind: MandateKind
  message: string
  createdAt: Date
}

type Attested = {
  id: string
  reason: string
  attestedBy: string | null
  confirmedBy: string | null
  /** The last day that it speaks of. */
  expiresOn: Day
}

export type AttestationView = Attested & { isConfirmed: boolean; mayConfirm: boolean }

/** One of the staff, the union centrally by its mailed key, or somebody who acts for the union here. */
export type ContestedBy = 'staff' | 'central' | 'local'

export type ContestedView = Attested & {
  by: ContestedBy
  /** The name of one of the staff. */
  contestedBy: string | null
  contestedOn: Day
  contestReason: string
}

export type PartyView = {
  party: Party
  representation: Representation
  hasSignatory: boolean
  localUnions: PartyState['localUnions']
  mandates: MandateView[]
  /** Those that hold or wait to be confirmed. */
  attestations: AttestationView[]
  /** Those that somebody has contested, while nothing has come of it. */
  contested: ContestedView[]
  invitations: InvitationView[]
  requests: AccessRequestView[]
  mayGrant: boolean
  mayKeep: boolean
  mayContest: boolean
  mayGiveStandIn: boolean
}

export type OrganisationView = {
  id: string
  name: string
  organisationNumber: string
  place: string
  headcount: number
  parties: PartyView[]
}

/** Those in force first, then those that have not begun. Ended ones are history. */
export function isUpcoming({ validFrom, revokedAt }: MandateState, today: Day): boolean {
  return !revokedAt && dayOfDate(validFrom) > today
}

/** Whether ending it, and the stand-ins that its holder gave, leaves the party with nobody to sign for it. */
export function isLastToSign(state: PartyState, mandateId: string, now: Date): boolean {
  const over = endMandate(state, mandateId, now)
  return over.ok && over.value.leavesNobody
}

/** How many stand-ins lose their right with it. */
export function countStandIns(state: PartyState, mandateId: string, now: Date): number {
  const over = endMandate(state, mandateId, now)
  return over.ok ? over.value.ended.length - 1 : 0
}
