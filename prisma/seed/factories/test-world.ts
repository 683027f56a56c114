import type { Day } from '@/lib/dates'
import {
  type DemoPersonaKey,
  demoOrganisationKey,
  demoPersonas,
  otherOrganisationKey,
} from '../demo-personas'
import { buildOrganisations } from '../organisations'
import type { Colleague, DeliveringPerson, Holder } from './actors'
import { pauseServices, saveCatalogue } from './catalogue-rows'
import type { Cast } from './order-story'
import { anOrganisation, type Registering } from './organisation-factory'
import { type Member, saveOrganisations } from './organisation-rows'
import { createPeopleSource } from './person-factory'
import { type Secretariat, saveSecretariat } from './secretariat'

const FIRST_DAY = '2018-01-01'
const PEOPLE_SEED = 9

export type TestWorld = Cast & {
  admin: Colleague
  /** The people who keep the register, for `anOrganisation().create(world)`. */
  registering: Registering
  organisation: (key: string) => Member
  /** The demo's people, to be made actors with `actorFor`. */
  holder: (persona: DemoPersonaKey) => Holder
  colleague: (persona: 'staff' | 'admin') => Colleague
  deliverer: DeliveringPerson
  serviceId: (slug: string) => string
}

/** The world as it is written down; `testWorld` gives it back. */
export type SavedWorld = Secretariat & {
  today: Day
  members: Member[]
  serviceIds: Record<string, string>
  taken: string[]
}

/**
 * The smallest world in which everything can happen: the services, two organisations with four parties each,
 * and the demo's people. The second organisation has no local Saco-S, as two of the staff have attested.
 */
export async function saveTestWorld(today: Day): Promise<SavedWorld> {
  const people = createPeopleSource(PEOPLE_SEED)
  const secretariat = await saveSecretariat(people, FIRST_DAY)
  const { admin, staff } = secretariat
  const serviceIds = await saveCatalogue(admin, day => day)
  await pauseServices(admin)
  const registering: Registering = { fourEyes: [staff[0] ?? admin, admin], today, people }
  const built = [demoOrganisation(), otherOrganisation()].map(organisation => organisation.build(registering))
  await saveOrganisations(
    admin,
    built.map(({ rows }) => rows),
  )
  return {
    ...secretariat,
    today,
    members: built.map(({ member }) => member),
    serviceIds: Object.fromEntries(serviceIds),
    taken: [...people.taken],
  }
}

export function testWorld(saved: SavedWorld): TestWorld {
  const { admin, staff, deliverers, today, members, serviceIds, taken } = saved
  const [first = admin] = staff
  const people = { ...createPeopleSource(PEOPLE_SEED), taken: new Set(taken) }
  const holders = members.flatMap(member => member.holders)
  return {
    admin,
    staff,
    deliverers,
    registering: { fourEyes: [first, admin], today, people },
    organisation: key =>
      known(
        members.find(member => member.key === key),
        key,
      ),
    holder: persona =>
      known(
        holders.find(one => one.email === demoPersonas[persona].email),
        persona,
      ),
    colleague: persona => (persona === 'admin' ? admin : first),
    deliverer: known(deliverers[0], 'deliverer'),
    serviceId: slug => known(serviceIds[slug], slug),
  }
}

/** Where the demo's HR and all three unions are. */
export function demoOrganisation(seed = seedOf(demoOrganisationKey)) {
  return anOrganisation(seed)
    .withUnionDomainsFrom(1)
    .withPersona('employer', 'hr', demoPersonas.hr)
    .withPersona('ofr_s_p_o', 'union-ofr', demoPersonas['union-ofr'])
    .withPersona('saco_s', 'union-saco', demoPersonas['union-saco'])
    .withPersona('seko', 'union-seko', demoPersonas['union-seko'])
}

export function otherOrganisation(seed = seedOf(otherOrganisationKey)) {
  return anOrganisation(seed)
    .withParties('employer', 'ofr_s_p_o', 'seko')
    .withPersona('employer', 'hr-other', demoPersonas['hr-other'])
}

function seedOf(key: string) {
  return known(
    buildOrganisations().find(organisation => organisation.key === key),
    key,
  )
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`There is no ${name} in this world`)
  return found
}
