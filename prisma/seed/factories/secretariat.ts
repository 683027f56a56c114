import { randomUUID } from 'node:crypto'
import { systemActor, withActor } from '@/auth/doors'
import type { Day } from '@/lib/dates'
import type { Party } from '@/lib/party'
import { deliverers as delivererSeeds, providers as providerSeeds } from '../deliverers'
import { type DemoPersonaKey, demoPersonas, staffDomain } from '../demo-personas'
import { personNamed } from '../people'
import { actorFor, type Colleague, type DeliveringPerson } from './actors'
import { aPerson, type PeopleSource, type PersonRow } from './person-factory'

const centralUnions: { party: Party; name: string; noticeAddress: string }[] = [
  { party: 'ofr_s_p_o', name: 'OFR/S,P,O', noticeAddress: 'avisering@ofr-centralt.example' },
  { party: 'saco_s', name: 'Saco-S', noticeAddress: 'avisering@saco-s-centralt.example' },
  { party: 'seko', name: 'Seko', noticeAddress: 'avisering@seko-centralt.example' },
]

export type Secretariat = { admin: Colleague; staff: Colleague[]; deliverers: DeliveringPerson[] }

/** Staff, readers, deliverers with their firms, and the unions' central addresses: nobody comes before them. */
export async function saveSecretariat(people: PeopleSource, since: Day): Promise<Secretariat> {
  const person = (key: DemoPersonaKey, role: NonNullable<PersonRow['staffRole']>) =>
    aPerson(people).called(demoPersonas[key]).persona(key).working(role).since(since).build()
  const colleague = (givenName: string, familyName: string, role: 'staff' | 'admin' = 'staff') => {
    const named = personNamed(givenName, familyName, { domain: staffDomain, taken: people.taken })
    return aPerson(people).called(named).working(role).since(since).build()
  }
  const admin = person('admin', 'admin')
  const secondAdmin = colleague('Gerd', 'Malmsten', 'admin')
  const staff = [person('staff', 'staff'), colleague('Tove', 'Åberg'), colleague('Nils', 'Ekdahl')]
  const carrying = delivererSeeds.map((seed, index) => {
    const builder = aPerson(people).called(seed).working('deliverer').since(since)
    return (index === 0 ? builder.persona('deliverer') : builder).build()
  })
  const providers = providerSeeds.map(({ key, name }) => ({ id: randomUUID() as string, key, name }))
  const deliverers = delivererSeeds.map((seed, index) => {
    const provider = providers.find(one => one.key === seed.providerKey)
    return { id: randomUUID() as string, name: seed.name, provider, person: carrying[index] as PersonRow }
  })
  // As the command on the server does: no admin makes another alone.
  await withActor(systemActor(), async tx => {
    await tx.person.createMany({
      data: [admin, secondAdmin, ...staff, person('reader', 'reader'), ...carrying],
    })
    await tx.centralUnion.createMany({ data: centralUnions })
  })
  await withActor(actorFor(asColleague(admin), new Date()), async tx => {
    await tx.provider.createMany({ data: providers.map(({ id, name }) => ({ id, name })) })
    await tx.deliverer.createMany({
      data: deliverers.map(({ id, name, provider, person: { id: personId } }) => ({
        id,
        name,
        personId,
        providerId: provider?.id,
      })),
    })
  })
  return {
    admin: asColleague(admin),
    staff: staff.map(asColleague),
    deliverers: deliverers.map(({ id, name, provider, person: { id: personId, email } }) => {
      return { personId, name, email, role: 'deliverer', delivererId: id, provider: provider?.name ?? '' }
    }),
  }
}

function asColleague({ id, name, email, staffRole }: PersonRow): Colleague {
  return { personId: id, name, email, role: staffRole === 'admin' ? 'admin' : 'staff' }
}
