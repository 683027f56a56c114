import { type Party, parties, type Representation, type Side, sideOf } from '@/lib/party'
import { accept, type Result, refuse } from '@/lib/result'

export const orderStatuses = [
  'draft',
  'awaiting_signatures',
  'returned',
  'valid',
  'confirmed',
  'in_delivery',
  'delivered',
  'followed_up',
  'lapsed',
  'withdrawn',
  'refused',
  'cancelled',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

export type Move =
  | 'save'
  | 'share'
  | 'send'
  | 'sign'
  | 'take_back'
  | 'become_valid'
  | 'decline'
  | 'amend'
  | 'withdraw'
  | 'lapse'
  | 'reopen'
  | 'return'
  | 'refuse'
  | 'confirm'
  | 'cancel'
  | 'leave_round'
  | 'begin_delivery'
  | 'complete_delivery'
  | 'follow_up'

/** The moves that each status allows, and where they lead. Buttons, guards and tests all read it. */
export const allowedMoves: Record<OrderStatus, Partial<Record<Move, OrderStatus>>> = {
  draft: { save: 'draft', share: 'draft', send: 'awaiting_signatures', withdraw: 'withdrawn' },
  awaiting_signatures: {
    sign: 'awaiting_signatures',
    take_back: 'awaiting_signatures',
    become_valid: 'valid',
    decline: 'returned',
    amend: 'returned',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
    leave_round: 'returned',
  },
  returned: { save: 'returned', send: 'awaiting_signatures', withdraw: 'withdrawn' },
  valid: {
    confirm: 'confirmed',
    return: 'returned',
    refuse: 'refused',
    withdraw: 'withdrawn',
    leave_round: 'returned',
  },
  confirmed: { begin_delivery: 'in_delivery', complete_delivery: 'delivered', cancel: 'cancelled' },
  in_delivery: { complete_delivery: 'delivered', cancel: 'cancelled' },
  delivered: { follow_up: 'followed_up' },
  followed_up: {},
  lapsed: { reopen: 'returned', withdraw: 'withdrawn' },
  withdrawn: {},
  refused: {},
  cancelled: {},
}

export type VersionParty = { party: Party; representation: Representation; bodyName: string }
export type PartySignature = { party: Party; personId: string }

/** What the rules know of an order. */
export type OrderState = {
  id: string
  organisationId: string
  /** The round that it is written for, of a service that runs in rounds. */
  roundId: string | null
  status: OrderStatus
  startedByParty: Party
  sharedAt: Date | null
  sentAt: Date | null
  revision: number
  versionNumber: number
  /** The version that is open for signing, or that became valid. */
  version: {
    id: string
    number: number
    hash: string
    parties: VersionParty[]
    signatures: PartySignature[]
  } | null
  /** Everyone who ever signed the order, in any version: nobody signs for two parties. */
  everSigned: PartySignature[]
}

export function can(order: Pick<OrderState, 'status'>, move: Move): boolean {
  return allowedMoves[order.status][move] !== undefined
}

/** Where a move leads from here, or a refusal because the order has moved on. */
export function statusAfter(order: Pick<OrderState, 'status'>, move: Move): Result<OrderStatus> {
  const next = allowedMoves[order.status][move]
  return next ? accept(next) : refuse('order_moved_on')
}

/** The parties that must sign: everyone but those without a local counterpart. */
export function requiredParties(versionParties: Pick<VersionParty, 'party' | 'representation'>[]): Party[] {
  return versionParties.filter(one => one.representation !== 'no_counterpart').map(one => one.party)
}

/**
 * The parity rule: the employer and every represented union have signed, at least one union among them.
 * There is no other way to validity.
 */
export function isJoint(
  versionParties: Pick<VersionParty, 'party' | 'representation'>[],
  signed: readonly Party[],
): boolean {
  const required = requiredParties(versionParties)
  const hasUnion = required.some(party => sideOf(party) === 'union')
  return hasUnion && required.includes('employer') && required.every(party => signed.includes(party))
}

/** The parties whose signature is still awaited, in their fixed order. */
export function awaitedParties(order: Pick<OrderState, 'status' | 'version'>): Party[] {
  if (order.status !== 'awaiting_signatures' || !order.version) return []
  const signed = order.version.signatures.map(signature => signature.party)
  const required = requiredParties(order.version.parties)
  return parties.filter(party => required.includes(party) && !signed.includes(party))
}

export type WhoseMove =
  | { who: 'parties'; parties: Party[] }
  | { who: 'side'; side: Side }
  | { who: 'staff' | 'delivery' | 'nobody' }

/** Whose move it is. */
export function whoseMove(order: Pick<OrderState, 'status' | 'version' | 'startedByParty'>): WhoseMove {
  switch (order.status) {
    case 'draft':
    case 'returned':
    case 'lapsed':
      return { who: 'side', side: sideOf(order.startedByParty) }
    case 'awaiting_signatures':
      return { who: 'parties', parties: awaitedParties(order) }
    case 'valid':
      return { who: 'staff' }
    case 'confirmed':
    case 'in_delivery':
      return { who: 'delivery' }
    default:
      return { who: 'nobody' }
  }
}

export type Signing = { kind: 'already_received' } | { kind: 'signed'; makesValid: boolean }

/** One party signs the version that it read. A repeated press is answered, not refused. */
export function sign(order: OrderState, by: PartySignature, readHash: string): Result<Signing> {
  const { version } = order
  const hasSigned = version?.signatures.some(signature => signature.party === by.party) ?? false
  if (version && hasSigned && version.hash === readHash) return accept({ kind: 'already_received' })
  const ground = mayActOn(order, by, readHash)
  if (!ground.ok) return ground
  const signed = [...ground.value.signatures.map(signature => signature.party), by.party]
  return accept({ kind: 'signed', makesValid: isJoint(ground.value.parties, signed) })
}

/** One party says no to the version that it read; the round ends and the order goes back for correction. */
export function decline(order: OrderState, by: PartySignature, readHash: string): Result<OrderStatus> {
  const ground = mayActOn(order, by, readHash)
  return ground.ok ? statusAfter(order, 'decline') : ground
}

/** A signature can be taken back until the order is valid. */
export function takeBack(order: OrderState, party: Party): Result<PartySignature> {
  const own = order.version?.signatures.find(signature => signature.party === party)
  return can(order, 'take_back') && own ? accept(own) : refuse('order_moved_on')
}

function mayActOn(
  order: OrderState,
  by: PartySignature,
  readHash: string,
): Result<NonNullable<OrderState['version']>> {
  const { version } = order
  if (order.status !== 'awaiting_signatures' || !version) return refuse('order_moved_on')
  if (version.hash !== readHash) return refuse('order_changed')
  if (!requiredParties(version.parties).includes(by.party)) return refuse('party_has_no_counterpart')
  if (order.everSigned.some(other => other.personId === by.personId && other.party !== by.party)) {
    return refuse('already_signed_by_other_party')
  }
  return accept(version)
}
