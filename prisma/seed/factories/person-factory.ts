import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, stockholmInstant } from '@/lib/dates'
import { buildPerson, type PersonSeed } from '../people'
import { createRandom, type Random } from '../random'

export type PersonRow = Prisma.PersonCreateManyInput & { id: string }

/** Where invented people come from: the same source gives the same people. */
export type PeopleSource = { random: Random; taken: Set<string> }

export function createPeopleSource(seed: number): PeopleSource {
  return { random: createRandom(seed), taken: new Set() }
}

const sharedSource = createPeopleSource(1)

/** A person who can sign in: `aPerson().at('facket-1.example').since('2019-01-01').build()`. */
export function aPerson(source: PeopleSource = sharedSource): PersonBuilder {
  return new PersonBuilder(source)
}

class PersonBuilder {
  private domain = 'provning.example'
  private known?: PersonSeed
  private day: Day = '2018-06-01'
  private standing: Pick<PersonRow, 'staffRole' | 'persona' | 'telephone'> = {}

  constructor(private readonly source: PeopleSource) {}

  at(domain: string): this {
    this.domain = domain
    return this
  }

  /** One whose name and address are given. */
  called(person: PersonSeed): this {
    this.known = person
    return this
  }

  /** One of those whom the demo offers at sign-in. */
  persona(persona: string): this {
    this.standing = { ...this.standing, persona }
    return this
  }

  working(staffRole: NonNullable<PersonRow['staffRole']>): this {
    this.standing = { ...this.standing, staffRole, telephone: '08-465 004 20' }
    return this
  }

  since(day: Day): this {
    this.day = day
    return this
  }

  build(): PersonRow {
    const { name, email } = this.known ?? buildPerson(this.source.random, this.domain, this.source.taken)
    this.source.taken.add(email)
    return { id: randomUUID(), name, email, createdAt: stockholmInstant(this.day, '08:00'), ...this.standing }
  }
}
