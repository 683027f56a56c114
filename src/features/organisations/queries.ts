import 'server-only'
import { logLook } from '@/auth/access-log'
import { isParty, isStaff, type SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { isInForce } from '@/auth/mandate'
import {
  attestationViews,
  contestedViews,
  type Names,
} from '@/features/organisations/attestations/attestation-views'
import { offeredDays } from '@/features/organisations/invitations/period'
import { type OrganisationRow, organisationSelect } from '@/features/organisations/organisation-rows'
import {
  countStandIns,
  type InvitationView,
  isLastToSign,
  isUpcoming,
  type MandateView,
  type OrganisationView,
  type PartyView,
} from '@/features/organisations/organisation-view'
import {
  actsFor,
  canConfirm,
  canContest,
  canKeepParty,
  canSeeOrganisation,
  grantWay,
  ownRight,
} from '@/features/organisations/policy'
import { type PartyState, signatories, standingOf } from '@/features/organisations/rules'
import { Prisma } from '@/generated/prisma/client'
import { dayOf, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { organisationName } from '@/lib/organisation-name'
import { type Party, parties } from '@/lib/party'

/**
 * An organisation with its four parties: one's own in full, of the others who signs for them. Staff see all;
 * they see union people's names and addresses, so that look is logged (GDPR art. 9).
 */
export async function getOrganisation(
  actor: SignedInActor,
  organisationId: string,
): Promise<OrganisationView | null> {
  if (!canSeeOrganisation(actor, organisationId)) return null
  const organisation = await readAs(actor, tx => findOrganisation(tx, actor, organisationId))
  if (organisation) await logLook(actor, { page: 'organisation', people: peopleAt(actor, organisationId) })
  return organisation
}

/** Those with a mandate now or later, those who are invited, and those who ask for one. */
function peopleAt({ now }: SignedInActor, organisationId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT "personId", party, "organisationId" FROM "Mandate"
    WHERE "organisationId" = ${organisationId}::uuid AND "revokedAt" IS NULL
      AND coalesce("validTo", 'infinity') >= ${dayOf(now)}::date
    UNION SELECT p.id, i.party, i."organisationId" FROM "Invitation" i JOIN "Person" p ON p.email = i.email
      WHERE i."organisationId" = ${organisationId}::uuid AND i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL
    UNION SELECT "personId", party, "organisationId" FROM "AccessRequest"
      WHERE "organisationId" = ${organisationId}::uuid AND "answeredAt" IS NULL`
}

async function findOrganisation(
  tx: Reading,
  actor: SignedInActor,
  id: string,
): Promise<OrganisationView | null> {
  const row = await tx.organisation.findUnique({
    where: { id },
    select: organisationSelect,
  })
  if (!row) return null
  const names = await namesOf(tx, row)
  return {
    id: row.id,
    name: organisationName(actor.locale, row),
    organisationNumber: row.organisationNumber,
    place: row.place,
    headcount: row.headcount,
    parties: parties.map(party => partyView(actor, { row, party, names })),
  }
}

type Shown = { row: OrganisationRow; party: Party; names: Names }

/** Those who granted, confirmed, attested, contested or invited, by name. */
async function namesOf(tx: Reading, row: OrganisationRow): Promise<Names> {
  const ids = [
    ...row.mandates.flatMap(one => [one.grantedById, one.confirmedById]),
    ...row.attestations.flatMap(one => [one.attestedById, one.confirmedById, one.contestedById]),
    ...row.invitations.map(one => one.invitedById),
  ].filter(id => id !== null)
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

function stateOf({ row, party }: Omit<Shown, 'names'>): PartyState {
  const own = <R extends { party: Party }>(rows: R[]) => rows.filter(one => one.party === party)
  return {
    organisationId: row.id,
    party,
    representation: row.localParties.find(one => one.party === party)?.representation ?? 'unclear',
    localUnions: own(row.localUnions),
    mandates: own(row.mandates),
    attestations: own(row.attestations).map(one => ({ ...one, expiresOn: dayOfDate(one.expiresOn) })),
  }
}

function partyView(actor: SignedInActor, shown: Shown): PartyView {
  const state = stateOf(shown)
  const attestations = attestationViews(actor, shown, state)
  const isAbsent = attestations.some(one => one.isConfirmed)
  const { representation } = state
  return {
    party: state.party,
    // An attestation that has run out doesn't count, even before a job has written that down.
    representation: representation === 'no_counterpart' && !isAbsent ? 'unclear' : representation,
    hasSignatory: signatories(state, actor.now).length > 0,
    localUnions: state.localUnions,
    mandates: mandateViews(actor, shown, state),
    attestations,
    contested: contestedViews(shown),
    invitations: invitationViews(actor, shown),
    requests: shown.row.accessRequests.filter(one => one.party === state.party),
    mayGrant: grantWay(actor, state).ok,
    mayKeep: canKeepParty(actor, state).ok,
    mayContest: canContest(actor, state),
    mayGiveStandIn: ownRight(actor, state).ok,
  }
}

function mandateViews(actor: SignedInActor, { row, party, names }: Shown, state: PartyState): MandateView[] {
  const today = dayOf(actor.now)
  const mayKnow = isStaff(actor) || actsFor(actor, { organisationId: row.id, party })
  const holderOf = (id: string | null) => row.mandates.find(one => one.id === id)?.person.name ?? null
  return row.mandates
    .filter(one => one.party === party && (mayKnow || one.kind === 'signatory'))
    .filter(one => isInForce(one, actor.now) || (mayKnow && isUpcoming(one, today)))
    .map(one => ({
      id: one.id,
      name: one.person.name,
      kind: one.kind,
      standInFor: holderOf(one.standInForId),
      localUnion: one.localUnion?.name ?? null,
      isOwn: isParty(actor) && one.personId === actor.personId,
      isUpcoming: isUpcoming(one, today),
      isLastToSign: isLastToSign(state, one.id, actor.now),
      standIns: countStandIns(state, one.id, actor.now),
      details: mayKnow
        ? {
            email: one.person.email,
            validFrom: dayOfDate(one.validFrom),
            validTo: one.validTo && dayOfDate(one.validTo),
            grantedVia: one.grantedVia,
            grantedBy: names.get(one.grantedById ?? '') ?? null,
            confirmedBy: names.get(one.confirmedById ?? '') ?? null,
          }
        : null,
    }))
}

function invitationViews(actor: SignedInActor, { row, party, names }: Shown): InvitationView[] {
  return row.invitations
    .filter(one => one.party === party)
    .map(one => {
      const standing = standingOf(one, actor.now)
      return {
        ...{ id: one.id, name: one.name, email: one.email, kind: one.kind },
        isStandIn: one.standInForId !== null,
        standing,
        ...offeredDays(one),
        expiresAt: one.expiresAt,
        invitedBy: names.get(one.invitedById) ?? null,
        invitedAt: one.createdAt,
        mayConfirm: standing === 'unconfirmed' && canConfirm(actor, { personId: one.invitedById }).ok,
      }
    })
}
