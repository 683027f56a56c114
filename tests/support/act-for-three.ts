import { randomUUID } from 'node:crypto'
import { demoPersonas } from '@seed/demo-personas'
import { aPerson } from '@seed/factories/person-factory'
import { type Transaction, transactionAs } from '@/lib/db'
import type { Party } from '@/lib/party'

const all: Party[] = ['employer', 'ofr_s_p_o', 'saco_s', 'seko']

/**
 * Somebody new who signs for OFR/S,P,O and Seko at one organisation and for Seko at another. Neither is the
 * demo people's own. Gives the name to sign in by and the organisations.
 */
export function actForThree(): Promise<{ persona: string; organisation: string; other: string }> {
  return transactionAs({ role: 'system' }, grantThree)
}

async function grantThree(tx: Transaction) {
  const persona = randomUUID()
  const withAllParties = await tx.organisation.findMany({
    where: {
      memberTo: null,
      mandates: { none: { person: { persona: { not: null } } } },
      AND: all.map(party => ({
        localParties: { some: { party, representation: 'represented' as const } },
        mandates: { some: { party, kind: 'signatory' as const, revokedAt: null, validTo: null } },
      })),
    },
    orderBy: { name: 'asc' },
    take: 2,
  })
  const [one, other] = withAllParties
  if (!one || !other) throw new Error('There are no two organisations with all parties')
  const { id: personId } = await tx.person.create({
    data: { ...aPerson().at(`${persona}.example`).persona(persona).build() },
  })
  const [first, second] = await tx.person.findMany({
    where: { email: { in: [demoPersonas.staff.email, demoPersonas.admin.email] } },
  })
  const since = { validFrom: new Date('2024-01-01'), createdAt: new Date('2024-01-01T08:00:00Z') }
  const granted = {
    grantedVia: 'staff_four_eyes',
    grantedById: first?.id,
    confirmedById: second?.id,
  } as const
  const held = { personId, kind: 'signatory', ...since, ...granted } as const
  await tx.mandate.createMany({
    data: [
      { ...held, organisationId: one.id, party: 'ofr_s_p_o' },
      { ...held, organisationId: one.id, party: 'seko' },
      { ...held, organisationId: other.id, party: 'seko' },
    ],
  })
  return { persona, organisation: one.name, other: other.name }
}
