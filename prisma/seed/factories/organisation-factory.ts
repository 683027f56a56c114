import { randomUUID } from 'node:crypto'
import { type Day, dateOf } from '@/lib/dates'
import { type Party, parties, type UnionParty, unionParties } from '@/lib/party'
import type { OrganisationSeed } from '../organisations'
import { fictionalOrganisationNumber } from '../organisations/organisation-number'
import { localUnionName, type PersonSeed, unionDomain } from '../people'
import type { Holder } from './actors'
import { attestationsOf } from './attestations'
import { aMandate, type FourEyes } from './mandate-factory'
import { emptyRows, type Member, type OrganisationRows, saveOrganisations } from './organisation-rows'
import { aPerson, createPeopleSource, type PeopleSource } from './person-factory'

/** The facts that the register needs about the people who keep it. */
export type Registering = { fourEyes: FourEyes; today: Day; people: PeopleSource }

const FIRST_TEST_SERIAL = 60_000
let testSerial = FIRST_TEST_SERIAL
const testPeople = createPeopleSource(FIRST_TEST_SERIAL)

/** `anOrganisation().withParties('employer', 'ofr_s_p_o', 'seko').create(world)`: the other parties are absent. */
export function anOrganisation(seed: OrganisationSeed = nextTestOrganisation()): OrganisationBuilder {
  return new OrganisationBuilder(seed)
}

class OrganisationBuilder {
  private present: readonly Party[] = parties
  private unclear: readonly Party[] = []
  private contactUnion?: string
  private secondUnion?: UnionParty
  private named: Partial<Record<Party, { person: PersonSeed; persona: string }>> = {}
  private standIns: { party: Party; from: Day; until: Day }[] = []
  private unionSerial: number

  constructor(private readonly seed: OrganisationSeed) {
    this.unionSerial = Number(seed.organisationNumber.slice(3, 6) + seed.organisationNumber.slice(7, 10))
  }

  /** The parties that are represented; the others have no local counterpart, attested by two of the staff. */
  withParties(...present: Party[]): this {
    this.present = present
    return this
  }

  /** Nobody has said yet whether these parties have a local body. */
  withUnclear(...unclear: UnionParty[]): this {
    this.unclear = unclear
    return this
  }

  /** Saco-S acts through a contact union. */
  withContactUnion(name: string): this {
    this.contactUnion = name
    return this
  }

  /** Two local unions act under one party. */
  withTwoLocalUnions(party: UnionParty): this {
    this.secondUnion = party
    return this
  }

  withPersona(party: Party, persona: string, person: PersonSeed): this {
    this.named[party] = { person, persona }
    return this
  }

  withStandIn(party: Party, from: Day, until: Day): this {
    this.standIns.push({ party, from, until })
    return this
  }

  /** The addresses of this organisation's unions are numbered from here. */
  withUnionDomainsFrom(serial: number): this {
    this.unionSerial = serial
    return this
  }

  build(by: Registering): { member: Member; rows: OrganisationRows } {
    const { seed } = this
    const member: Member = { id: randomUUID(), key: seed.key, name: seed.name, seed, holders: [], absent: [] }
    const rows = emptyRows()
    const { name, nameEn, organisationNumber, type, headcount, sector, place } = seed
    const shared = { name, type, headcount, sector }
    const memberFrom = dateOf(seed.memberSince)
    rows.organisation.push({ id: member.id, ...shared, nameEn, organisationNumber, place, memberFrom })
    rows.organisationPeriod.push({ organisationId: member.id, ...shared, validFrom: memberFrom })
    for (const party of parties) this.addParty(party, { member, rows, by })
    for (const standIn of this.standIns) this.addStandIn(standIn, { member, rows, by })
    return { member, rows }
  }

  /** For tests: builds and saves one. */
  async create(world: { registering: Registering }): Promise<Member> {
    const { member, rows } = this.build({ ...world.registering, people: testPeople })
    await saveOrganisations(world.registering.fourEyes[1], [rows])
    return member
  }

  private addParty(party: Party, into: Building) {
    const { member, rows, by } = into
    const representation = this.representationOf(party)
    rows.localParty.push({ organisationId: member.id, party, representation })
    if (representation === 'unclear') return
    if (representation === 'no_counterpart') {
      member.absent.push(party)
      rows.attestation.push(...attestationsOf(member, party, by))
      return
    }
    const unionId = party === 'employer' ? null : this.addUnion(party, into)
    this.addHolder(party, unionId, into)
    if (party === 'employer' && this.seed.headcount > 250) this.addHolder(party, unionId, into, 'preparer')
    if (party === this.secondUnion) {
      this.addHolder(
        party,
        addLocalUnion(into, party, `${localUnionName(party, this.seed.name)}, sektion 2`),
        into,
      )
    }
  }

  private addUnion(party: UnionParty, into: Building): string {
    if (party === 'saco_s' && this.contactUnion) return addLocalUnion(into, party, this.contactUnion, true)
    return addLocalUnion(into, party, localUnionName(party, this.seed.name))
  }

  private addHolder(party: Party, unionId: string | null, into: Building, kind?: 'preparer') {
    const { member, rows, by } = into
    const named = kind ? undefined : this.named[party]
    const builder = aPerson(by.people).at(this.domainOf(party)).since(this.seed.memberSince)
    const person = named ? builder.called(named.person).persona(named.persona).build() : builder.build()
    if (!rows.person.some(one => one.id === person.id)) rows.person.push(person)
    const mandate = aMandate().at(member).forParty(party, unionId).heldBy(person).from(this.seed.memberSince)
    const { row, holder } = (kind ? mandate.toPrepare() : mandate).grantedBy(by.fourEyes).build()
    rows.mandate.push(row)
    member.holders.push(holder)
  }

  private addStandIn({ party, from, until }: { party: Party; from: Day; until: Day }, into: Building) {
    const { member, rows, by } = into
    const giver = member.holders.find(holder => holder.party === party && holder.canSign)
    if (!giver) return
    const unionId = rows.localUnion.find(union => union.party === party)?.id ?? null
    const person = aPerson(by.people).at(this.domainOf(party)).since(from).build()
    const mandate = aMandate().at(member).forParty(party, unionId).heldBy(person)
    const { row, holder } = mandate.from(from).until(until).standingInFor(giver).build()
    rows.person.push(person)
    rows.standInMandate.push(row)
    member.holders.push(holder)
  }

  private representationOf(party: Party) {
    if (this.unclear.some(one => one === party)) return 'unclear'
    return party === 'employer' || this.present.includes(party) ? 'represented' : 'no_counterpart'
  }

  private domainOf(party: Party): string {
    if (party === 'employer') return this.seed.domain
    return unionDomain(this.unionSerial + unionParties.indexOf(party))
  }
}

type Building = { member: Member; rows: OrganisationRows; by: Registering }

function addLocalUnion({ member, rows }: Building, party: UnionParty, name: string, isContactUnion = false) {
  const id = randomUUID()
  rows.localUnion.push({ id, organisationId: member.id, party, name, isContactUnion })
  return id
}

function nextTestOrganisation(): OrganisationSeed {
  testSerial += 1
  const key = `provmyndigheten-${testSerial - FIRST_TEST_SERIAL}`
  const name = `Provmyndigheten ${testSerial - FIRST_TEST_SERIAL}`
  const kept = { sector: 1, place: 'Norrvik', headcount: 180, memberSince: '2018-01-01' }
  const organisationNumber = fictionalOrganisationNumber(testSerial)
  return { key, name, nameEn: name, type: 'agency', organisationNumber, domain: `${key}.example`, ...kept }
}

/** The one who signs for a party on a day: its stand-in while there is one. */
export function signatoryOf(member: Member, party: Party, on: Day): Holder {
  const able = member.holders.filter(
    holder =>
      holder.party === party &&
      holder.canSign &&
      holder.validFrom <= on &&
      (!holder.validTo || on <= holder.validTo),
  )
  const holder = able.find(one => one.standInFor) ?? able[0]
  if (!holder) throw new Error(`${member.name} has nobody to sign for ${party} on ${on}`)
  return holder
}
