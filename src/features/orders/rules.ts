import { can, type Mover, type OrderStatus, phaseOf, statusAfter, waitsFor } from '@/features/orders/statuses'
import { type Party, parties, type Representation, type Side, sideOf } from '@/lib/party'
import { accept, type Result, refuse } from '@/lib/result'

export type VersionParty = { party: Party; representation: Representation; bodyName: string }
export type PartySignature = { party: Party; personId: string }

/** The rules' knowledge of an order. */
export type OrderState = {
  id: string
  organisationId: string
  /** The round that it is written for, of a service that runs in rounds. */
  roundId: string | null
  status: OrderStatus
  /** Nobody's where the order was read in from the time before the portal. */
  startedByParty: Party | null
  sharedAt: Date | null
  sentAt: Date | null
  revision: number
  versionNumber: number
  /** The version that is open for signing, or that became valid. */
  version: {
    id: string
    number: number
    hash: string
    sentByParty?: Party | null
    /** The party that opened it for change. */
    amendedByParty?: Party | null
    parties: VersionParty[]
    signatures: PartySignature[]
    /** Signatures on it that were taken back. */
    tookBack: { party: Party; takenBackAt: Date | null }[]
  } | null
  /** Everyone who ever signed the order, in any version: nobody signs for two parties. */
  everSigned: PartySignature[]
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

type Awaiting = {
  status: OrderStatus
  version: {
    parties: Pick<VersionParty, 'party' | 'representation'>[]
    signatures: Pick<PartySignature, 'party'>[]
  } | null
}

/** The parties whose signature is still awaited, in their fixed order. */
export function awaitedParties(order: Awaiting): Party[] {
  if (phaseOf(order.status) !== 'signing' || !order.version) return []
  const signed = order.version.signatures.map(signature => signature.party)
  const required = requiredParties(order.version.parties)
  return parties.filter(party => required.includes(party) && !signed.includes(party))
}

export type WhoseMove =
  | { who: 'parties'; parties: Party[] }
  /** `party`: the one of the side that writes, of an order that was sent. The others of its side may write too. */
  | { who: 'side'; side: Side; party?: Party }
  | { who: Exclude<Mover, 'parties' | 'side'> }

/** Whose move it is. */
export function whoseMove(order: Awaiting & Written): WhoseMove {
  const who = waitsFor(order.status)
  if (who === 'parties') return { who, parties: awaitedParties(order) }
  if (who !== 'side') return { who }
  const side = writingSide(order)
  const party = writerOfNext(order)
  return side ? { who, side, ...(party && { party }) } : { who: 'nobody' }
}

/** The party that wrote last in a shared draft: the one that shared it, while nobody has written since. */
export type LastInDraft = { lastBy?: Party | null }

type Written = Pick<OrderState, 'status' | 'startedByParty' | 'sharedAt'> &
  LastInDraft & { version?: { sentByParty?: Party | null; amendedByParty?: Party | null } | null }

/**
 * The side that has the text to write. Of an order that was sent it is that of the party that writes it next. A shared
 * draft is with the side that did not write last in it.
 */
export function writingSide(order: Written): Side | null {
  const { status, startedByParty, sharedAt, lastBy } = order
  if (status === 'draft' && sharedAt && startedByParty) return otherSide(sideOf(lastBy ?? startedByParty))
  const party = writerOfNext(order) ?? startedByParty
  return party && sideOf(party)
}

/**
 * The party that has the next version to write. One that opens an order for change keeps it until it is sent again. Else
 * it is the one that sent it last. Null of a draft.
 */
export function writerOfNext({ status, version }: Written): Party | null {
  if (status === 'draft' || waitsFor(status) !== 'side') return null
  const amending = status === 'returned' ? version?.amendedByParty : null
  return amending ?? version?.sentByParty ?? null
}

/** Whether the text is the party's to write: it is named, or of a side of which none is. */
export function isToWrite(own: Party, { side, party }: { side: Side; party?: Party }): boolean {
  return party ? party === own : side === sideOf(own)
}

/** The same of an order, whatever its status. */
export function hasToWrite(order: Written, own: Party): boolean {
  const side = writingSide(order)
  return side !== null && isToWrite(own, { side, party: writerOfNext(order) ?? undefined })
}

function otherSide(side: Side): Side {
  return side === 'employer' ? 'union' : 'employer'
}

export function startingSide({ startedByParty }: Pick<OrderState, 'startedByParty'>): Side | null {
  return startedByParty && sideOf(startedByParty)
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
  if (phaseOf(order.status) !== 'signing' || !version) return refuse('order_moved_on')
  if (version.hash !== readHash) return refuse('order_changed')
  if (!requiredParties(version.parties).includes(by.party)) return refuse('party_has_no_counterpart')
  if (order.everSigned.some(other => other.personId === by.personId && other.party !== by.party)) {
    return refuse('already_signed_by_other_party')
  }
  return accept(version)
}
