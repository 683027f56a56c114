import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { domainMissed } from '@/features/organisations/invitations/domain'
import type { PartyAddress } from '@/features/organisations/policy'

const MOST_COLLEAGUES = 50

/**
 * The domain of the party's people, where an invited address ends otherwise. Null where it does not, none is known, or the
 * form has asked about it already.
 */
export async function findMissedDomain(
  actor: SignedInActor,
  { organisationId, party, email, asked }: Partial<PartyAddress> & { email?: string; asked?: string },
): Promise<string | null> {
  if (!organisationId || !party || !email || asked === email) return null
  const colleagues = await readAs(actor, tx =>
    tx.mandate.findMany({
      where: { organisationId, party, revokedAt: null },
      orderBy: { id: 'asc' },
      take: MOST_COLLEAGUES,
      select: { person: { select: { email: true } } },
    }),
  )
  return domainMissed(
    email,
    colleagues.map(({ person }) => person.email),
  )
}
