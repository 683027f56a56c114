import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { organisationName } from '@/lib/organisation-name'

/** How many a change of the service concerns, in numbers only: an unshared draft is its own side's. */
export type Concerned = { drafts: number; awaiting: number; interests: number; deliveries: number }

/** The people whom a change of the service concerns, for staff. Null for everyone else. */
export async function countConcerned(actor: Actor, serviceId: string): Promise<Concerned | null> {
  if (!isStaff(actor)) return null
  const [concerned] = await readAs(
    actor,
    tx => tx.$queryRaw<Concerned[]>`SELECT * FROM app.concerned_by_service(${serviceId}::uuid)`,
  )
  return concerned ?? null
}

export type PilotList = {
  pilots: { id: string; name: string }[]
  /** Members that are not on the list, by name. */
  others: { id: string; name: string }[]
}

/** The organisations that may order before the service opens, and those that could be let in, for staff. */
export async function getPilotList(actor: Actor, serviceId: string): Promise<PilotList> {
  if (!isStaff(actor)) return { pilots: [], others: [] }
  return readAs(actor, async tx => {
    const organisations = await tx.organisation.findMany({
      where: { OR: [{ memberTo: null }, { pilots: { some: { serviceId } } }] },
      orderBy: { name: 'asc' },
      select: {
        id: true,
        name: true,
        nameEn: true,
        pilots: { where: { serviceId }, select: { serviceId: true } },
      },
    })
    const shown = ({ id, ...names }: (typeof organisations)[number]) => ({
      id,
      name: organisationName(actor.locale, names),
    })
    return {
      pilots: organisations.filter(one => one.pilots.length > 0).map(shown),
      others: organisations.filter(one => one.pilots.length === 0).map(shown),
    }
  })
}
