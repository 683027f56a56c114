import 'server-only'
import { type Party, parties } from '@/auth/party'
import type { PartyStanding } from '@/features/orders/drafting/pre-flight'
import { type Day, dateOf } from '@/lib/dates'
import type { Transaction } from '@/lib/db'

/** How each of the organisation's four parties stands on a day. */
export async function findPartyStandings(
  tx: Transaction,
  organisationId: string,
  today: Day,
): Promise<PartyStanding[]> {
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: {
      name: true,
      localParties: { select: { party: true, representation: true } },
      localUnions: { where: { endedOn: null }, select: { party: true, name: true } },
      mandates: {
        where: { kind: 'signatory', ...validOn(today) },
        orderBy: { validFrom: 'asc' },
        select: { party: true, personId: true, person: { select: { name: true } } },
      },
    },
  })
  const bodyName = (party: Party) =>
    party === 'employer'
      ? organisation.name
      : organisation.localUnions
          .filter(union => union.party === party)
          .map(union => union.name)
          .join(', ')
  return parties.map(party => ({
    party,
    representation: organisation.localParties.find(one => one.party === party)?.representation ?? 'unclear',
    bodyName: bodyName(party),
    signatories: organisation.mandates
      .filter(mandate => mandate.party === party)
      .map(({ personId, person }) => ({ personId, name: person.name })),
  }))
}

/** A mandate's dates as a condition: both days are included, a revoked one is over at once. */
function validOn(today: Day) {
  return {
    revokedAt: null,
    validFrom: { lte: dateOf(today) },
    OR: [{ validTo: null }, { validTo: { gte: dateOf(today) } }],
  }
}
