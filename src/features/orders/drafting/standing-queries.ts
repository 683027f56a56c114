import 'server-only'
import { inForceAt } from '@/auth/mandate'
import { bodyNameOf } from '@/features/orders/body-name'
import type { PartyStanding } from '@/features/orders/drafting/pre-flight'
import type { Prisma } from '@/generated/prisma/client'
import { dateOf, dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { type Party, parties } from '@/lib/party'

/** How each of the organisation's four parties stands. */
export async function findPartyStandings(
  reading: Reading,
  organisationId: string,
  now: Date,
): Promise<PartyStanding[]> {
  const organisation = await reading.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: standingSelect(now),
  })
  return parties.map(party => ({
    party,
    representation: representationOf(organisation, party),
    bodyName: bodyNameOf(organisation, party),
    signatories: organisation.mandates
      .filter(mandate => mandate.party === party)
      .map(({ personId, person }) => ({ personId, name: person.name })),
  }))
}

function standingSelect(now: Date) {
  return {
    name: true,
    localParties: { select: { party: true, representation: true } },
    attestations: {
      where: {
        confirmedAt: { not: null },
        contestedAt: null,
        endedAt: null,
        expiresOn: { gte: dateOf(dayOf(now)) },
      },
      select: { party: true },
    },
    localUnions: { where: { endedOn: null }, select: { party: true, name: true } },
    mandates: {
      where: { kind: 'signatory', ...inForceAt(now) },
      orderBy: { validFrom: 'asc' },
      select: { party: true, personId: true, person: { select: { name: true } } },
    },
  } as const satisfies Prisma.OrganisationSelect
}

type Standing = Prisma.OrganisationGetPayload<{ select: ReturnType<typeof standingSelect> }>

/** An attestation holds to its last day, whether or not a job has written down that it ran out. */
function representationOf({ localParties, attestations }: Standing, party: Party) {
  const kept = localParties.find(one => one.party === party)?.representation ?? 'unclear'
  const isAttested = attestations.some(one => one.party === party)
  return kept === 'no_counterpart' && !isAttested ? 'unclear' : kept
}
