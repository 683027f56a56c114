import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { partyHappenings } from '@/features/organisations/happenings'
import type { PartyAddress } from '@/features/organisations/policy'
import { type PartyState, representationOf } from '@/features/organisations/rules'
import type { Prisma } from '@/generated/prisma/client'
import { dayOf, dayOfDate } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'
import type { EventAuthor } from '@/lib/events'
import { type Happening, tellAll } from '@/lib/happenings/tell'
import { type Refusal, type Result, refuse } from '@/lib/result'
import { type Answers, explaining } from '@/lib/violations'

export type PartyEvent = Happening<typeof partyHappenings> & { subjectId: string }

/** The effects of a decision on a party. */
export type PartyChange<T> = {
  ok: true
  value: T
  write?: (tx: Transaction) => Promise<unknown>
  events: PartyEvent[]
}

/** Decides by what it reads; it writes nothing itself. */
type Decide<T> = (
  state: PartyState,
  reading: Reading,
) => PartyChange<T> | Refusal | Promise<PartyChange<T> | Refusal>

/**
 * The one way to change a party, its mandates, unions, invitations and attestations, all in one transaction.
 * It locks the party, decides, saves, derives how the party is represented, and records.
 * Lock order: party, then mandate, then the head of the organisation's chain.
 */
export function changeParty<T>(
  actor: SignedInActor,
  at: PartyAddress,
  decide: Decide<T>,
): Promise<Result<T>> {
  return refusing(() => withActor(actor, tx => changePartyIn(tx, { author: actor, at }, decide)))
}

/** The same in the caller's transaction. */
export async function changePartyIn<T>(
  tx: Transaction,
  { author, at }: { author: EventAuthor; at: PartyAddress },
  decide: Decide<T>,
): Promise<Result<T>> {
  const isLocked = await lockParty(tx, at)
  const state = await findPartyState(tx, at)
  if (!state) return refuse('not_found')
  const change = await decide(state, tx)
  if (!change.ok) return change
  // Another party of the same organisation can be seen, not changed.
  if (!isLocked) return refuse('not_allowed')
  await change.write?.(tx)
  await saveRepresentation(tx, at, author.now)
  await tellOfParty(tx, author, at.organisationId, ...change.events)
  return { ok: true, value: change.value }
}

/** In the organisation's own chain. */
export function tellOfParty(
  tx: Transaction,
  author: EventAuthor,
  organisationId: string,
  ...events: PartyEvent[]
): Promise<void> {
  const happened = events.map(event => ({ of: partyHappenings, ...event }))
  return tellAll(tx, author, organisationId, happened)
}

/** A final refusal by the database is worded like one by the rules. */
export function refusing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  return explaining(partyRefusals, work)
}

export const partyRefusals = {
  sign_in_is_fresh: refuse('sign_in_too_old_to_grant'),
  staff_hold_no_mandates: refuse('staff_hold_no_mandates'),
  one_side_per_person: refuse('both_sides'),
  stand_in_within_giver: refuse('stand_in_outlasts_giver'),
  granted_by_holder: refuse('granter_has_left'),
  granted_by_staff: refuse('granter_has_left'),
  ordered_by_member: refuse('organisation_has_left'),
  one_open_invitation: refuse('invitation_exists'),
  one_open_access_request: refuse('access_already_asked'),
  one_open_attestation: refuse('attestation_waits'),
} satisfies Answers

async function lockParty(tx: Transaction, at: PartyAddress): Promise<boolean> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT party FROM "LocalParty"
    WHERE "organisationId" = ${at.organisationId}::uuid AND party = ${at.party}::"Party" FOR UPDATE`
  return locked.length > 0
}

const partyStateSelect = {
  mandates: {
    select: {
      id: true,
      party: true,
      kind: true,
      personId: true,
      validFrom: true,
      validTo: true,
      revokedAt: true,
      standInForId: true,
    },
  },
  attestations: {
    select: {
      id: true,
      attestedById: true,
      confirmedAt: true,
      contestedAt: true,
      endedAt: true,
      expiresOn: true,
    },
  },
} as const satisfies Prisma.OrganisationSelect

async function findPartyState(
  tx: Transaction,
  { organisationId, party }: PartyAddress,
): Promise<PartyState | null> {
  const where = { organisationId, party }
  const local = await tx.localParty.findUnique({ where: { organisationId_party: where } })
  if (!local) return null
  const [localUnions, mandates, attestations] = [
    await tx.localUnion.findMany({
      where: { ...where, endedOn: null },
      orderBy: { name: 'asc' },
      select: { id: true, name: true, isContactUnion: true },
    }),
    await tx.mandate.findMany({ where, ...partyStateSelect.mandates }),
    await tx.attestation.findMany({ where, ...partyStateSelect.attestations }),
  ]
  return {
    organisationId,
    party,
    representation: local.representation,
    localUnions,
    mandates,
    attestations: attestations.map(one => ({ ...one, expiresOn: dayOfDate(one.expiresOn) })),
  }
}

/** Derived from unions and attestations, and kept so that lists need not derive it again. */
async function saveRepresentation(tx: Transaction, at: PartyAddress, now: Date) {
  const state = await findPartyState(tx, at)
  if (!state) return
  const representation = representationOf(state, dayOf(now))
  if (representation === state.representation) return
  const { organisationId, party } = at
  await tx.localParty.updateMany({ where: { organisationId, party }, data: { representation } })
}
