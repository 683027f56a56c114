import { systemActor, withActor } from '@/auth/doors'
import type { Prisma } from '@/generated/prisma/client'
import type { Party } from '@/lib/party'
import type { OrganisationSeed } from '../organisations'
import { actorFor, type Colleague, type Holder } from './actors'
import type { MandateRow } from './mandate-factory'
import type { PersonRow } from './person-factory'

/** An organisation as factories know it: its people with their mandates, and which parties it lacks. */
export type Member = {
  id: string
  key: string
  name: string
  seed: OrganisationSeed
  holders: Holder[]
  absent: Party[]
}

export type OrganisationRows = {
  organisation: Prisma.OrganisationCreateManyInput[]
  organisationPeriod: Prisma.OrganisationPeriodCreateManyInput[]
  localParty: Prisma.LocalPartyCreateManyInput[]
  localUnion: (Prisma.LocalUnionCreateManyInput & { id: string })[]
  attestation: Prisma.AttestationCreateManyInput[]
  person: PersonRow[]
  mandate: MandateRow[]
  /** After the mandates of those who gave them. */
  standInMandate: MandateRow[]
}

export function emptyRows(): OrganisationRows {
  return {
    organisation: [],
    organisationPeriod: [],
    localParty: [],
    localUnion: [],
    attestation: [],
    person: [],
    mandate: [],
    standInMandate: [],
  }
}

/** Adds organisations with all that belongs to them to the register, as an administrator. */
export async function saveOrganisations(by: Colleague, organisations: OrganisationRows[]): Promise<void> {
  const all = <K extends keyof OrganisationRows>(table: K) =>
    organisations.flatMap(rows => rows[table] as unknown[]) as OrganisationRows[K]
  // Nobody of the staff adds people: those with a mandate come by an invitation.
  await withActor(systemActor(), tx => tx.person.createMany({ data: all('person') }))
  await withActor(actorFor(by, new Date()), async tx => {
    await tx.organisation.createMany({ data: all('organisation') })
    await tx.organisationPeriod.createMany({ data: all('organisationPeriod') })
    await tx.localParty.createMany({ data: all('localParty') })
    await tx.localUnion.createMany({ data: all('localUnion') })
    await tx.attestation.createMany({ data: all('attestation') })
    await tx.mandate.createMany({ data: all('mandate') })
    await tx.mandate.createMany({ data: all('standInMandate') })
  })
}
