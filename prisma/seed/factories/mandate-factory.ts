import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dateOf, stockholmInstant } from '@/lib/dates'
import type { Party } from '@/lib/party'
import type { Colleague, Holder } from './actors'
import type { PersonRow } from './person-factory'

export type MandateRow = Prisma.MandateCreateManyInput & { id: string }

/** The two of the staff without whom no union mandate is granted by staff. */
export type FourEyes = readonly [Colleague, Colleague]

/** `aMandate().at(organisation).forParty('seko').heldBy(person).from('2019-01-01').grantedBy(fourEyes).build()`. */
export function aMandate(): MandateBuilder {
  return new MandateBuilder()
}

class MandateBuilder {
  private organisation?: { id: string; name: string }
  private party: Party = 'employer'
  private person?: PersonRow
  private kind: 'signatory' | 'preparer' = 'signatory'
  private localUnionId: string | null = null
  private validFrom: Day = '2018-06-01'
  private validTo: Day | null = null
  private granting: Partial<MandateRow> = {}
  private standInFor: string | null = null

  at({ id, name }: { id: string; name: string }): this {
    this.organisation = { id, name }
    return this
  }

  forParty(party: Party, localUnionId: string | null = null): this {
    this.party = party
    this.localUnionId = localUnionId
    return this
  }

  heldBy(person: PersonRow): this {
    this.person = person
    return this
  }

  /** May write, not sign. */
  toPrepare(): this {
    this.kind = 'preparer'
    return this
  }

  from(day: Day): this {
    this.validFrom = day
    return this
  }

  until(day: Day): this {
    this.validTo = day
    return this
  }

  /** By one of the staff for the employer's side, by two for a union's. */
  grantedBy([first, second]: FourEyes): this {
    const byTwo = this.party !== 'employer'
    this.granting = {
      grantedVia: byTwo ? 'staff_four_eyes' : 'staff_invitation',
      grantedById: first.personId,
      confirmedById: byTwo ? second.personId : null,
    }
    return this
  }

  /** A stand-in: given by the holder, with a last day. */
  standingInFor(giver: Holder): this {
    this.standInFor = giver.mandateId
    this.granting = { grantedVia: 'stand_in', grantedById: giver.personId, standInForId: giver.mandateId }
    return this
  }

  build(): { row: MandateRow; holder: Holder } {
    const { organisation, person, party, kind, localUnionId, validFrom, validTo, standInFor } = this
    if (!organisation || !person) throw new Error('A mandate needs an organisation and a person')
    const id = randomUUID()
    const row = {
      grantedVia: 'staff_invitation' as const,
      ...this.granting,
      id,
      party,
      kind,
      localUnionId,
      organisationId: organisation.id,
      personId: person.id,
      validFrom: dateOf(validFrom),
      validTo: validTo && dateOf(validTo),
      createdAt: stockholmInstant(validFrom, '08:10'),
    }
    const { name, email } = person
    const canSign = kind === 'signatory'
    const who = { personId: person.id, name, email, organisation, party, mandateId: id }
    return { row, holder: { ...who, canSign, validFrom, validTo, standInFor } }
  }
}
