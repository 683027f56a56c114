import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { readAs, readAsAnyone } from '@/auth/doors'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { openRounds, placesLeft } from '@/features/catalogue/rounds/rules'
import { canBeOrdered, canBeShownInterest, lifecycleOn } from '@/features/catalogue/rules'
import { type ServiceContent, serviceContentSchema } from '@/features/catalogue/service-content'
import type { ServiceLifecycle } from '@/features/catalogue/service-kinds'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { successorOf, successorSelect } from '@/features/catalogue/successor'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { kept } from '@/lib/kept'
import type { LocalizedText } from '@/lib/localized-text'

export type RoundView = {
  id: string
  startsOn: Day
  lastOrderOn: Day
  goNoGoOn: Day
  minimumPlaces: number
  maximumPlaces: number
  /** Places that the next one who orders gets; none while others wait for them. */
  placesLeft: number
  waiting: number
}

export type ServiceView = {
  id: string
  revisionId: string
  revisionNumber: number
  /** When the revision was published. */
  revisedAt: Date | undefined
  number: number
  slug: string
  /** The state on the day that the actor asks. */
  lifecycle: ServiceLifecycle
  opensOn: Day | null
  lastOrderOn: Day | null
  lastDeliveryOn: Day | null
  successor: { slug: string; name: LocalizedText } | null
  goal: { count: number; unit: 'deliveries' | 'organisations' } | null
  /** The actor's organisation may order before the service opens. */
  isPilot: boolean
  canBeOrdered: boolean
  canBeShownInterest: boolean
  nextRound: RoundView | null
  /** Those that can still be joined, the first to start first. */
  rounds: RoundView[]
  content: ServiceContent
}

/** The catalogue in its own order, each service as its last published revision says it. */
export async function listServices(actor: Actor): Promise<ServiceView[]> {
  const rows = await keptServices()
  const pilots = await findPilots(actor, rows)
  return rows.map(row => serviceView(row, { day: dayOf(actor.now), isPilot: pilots.has(row.id) }))
}

/** One service, or null when there is none by that name or nothing of it is published. */
export async function getServiceBySlug(actor: Actor, slug: string): Promise<ServiceView | null> {
  const services = await listServices(actor)
  return services.find(service => service.slug === slug) ?? null
}

export type GroupedService = { slug: string } & Pick<ServiceContent, 'levels' | 'kinds'>

/** The levels and kinds of each service. They are the same for everyone. */
export async function listGroupedServices(_actor: Actor): Promise<GroupedService[]> {
  const rows = await keptServices()
  return rows.map(({ slug, revision: { content } }) => ({
    slug,
    levels: content.levels,
    kinds: content.kinds,
  }))
}

/** The services that the actor's organisation may order before they open. */
async function findPilots(actor: Actor, rows: ServiceRow[]): Promise<Set<string>> {
  const isAnyComing = rows.some(row => lifecycleOn(row.life, dayOf(actor.now)) === 'coming')
  if (!isParty(actor) || !isAnyComing) return new Set()
  const where = { organisationId: actor.organisation.id }
  const pilots = await readAs(actor, tx => tx.servicePilot.findMany({ where, select: { serviceId: true } }))
  return new Set(pilots.map(({ serviceId }) => serviceId))
}

type ServiceRow = Awaited<ReturnType<typeof keptServices>>[number]

/** The services as everyone sees them, read once for each change. */
function keptServices() {
  return kept('catalogue', 'services', async () => {
    const rows = await readAsAnyone(findServices)
    return rows.flatMap(({ revisions: [revision], rounds, successor, ...row }) => {
      if (!revision) return []
      const content = serviceContentSchema.parse(revision.content)
      const shown = { life: lifeOf(row), successor: successorOf(successor), rounds: rounds.map(roundView) }
      return [{ ...row, ...shown, revision: { ...revision, content } }]
    })
  })
}

function findServices(tx: Reading) {
  const revisions = {
    ...revisionInForce,
    select: { id: true, number: true, content: true, publishedAt: true },
  }
  return tx.service.findMany({
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      slug: true,
      ...lifeSelect,
      goalCount: true,
      goalUnit: true,
      successor: successorSelect,
      rounds: { where: { status: { in: ['planned', 'confirmed'] } }, select: roundShown },
      revisions,
    },
  })
}

function serviceView(row: ServiceRow, on: { day: Day; isPilot: boolean }): ServiceView {
  const { life, revision } = row
  const rounds = openRounds(row.rounds, on.day)
  return {
    id: row.id,
    revisionId: revision.id,
    revisionNumber: revision.number,
    revisedAt: revision.publishedAt ?? undefined,
    number: row.number,
    slug: row.slug,
    ...life,
    lifecycle: lifecycleOn(life, on.day),
    successor: row.successor,
    goal: row.goalCount && row.goalUnit ? { count: row.goalCount, unit: row.goalUnit } : null,
    isPilot: on.isPilot,
    canBeOrdered: canBeOrdered(life, on),
    canBeShownInterest: canBeShownInterest(life, on.day),
    nextRound: rounds[0] ?? null,
    rounds,
    content: revision.content,
  }
}

type RoundRow = Awaited<ReturnType<typeof findServices>>[number]['rounds'][number]

function roundView({ occupied, ...round }: RoundRow): RoundView {
  const { maximumPlaces, waiting } = round
  return {
    ...round,
    placesLeft: placesLeft({ maximumPlaces, occupied, waiting }),
    startsOn: dayOfDate(round.startsOn),
    lastOrderOn: dayOfDate(round.lastOrderOn),
    goNoGoOn: dayOfDate(round.goNoGoOn),
  }
}

const roundShown = {
  id: true,
  startsOn: true,
  lastOrderOn: true,
  goNoGoOn: true,
  minimumPlaces: true,
  maximumPlaces: true,
  occupied: true,
  waiting: true,
} as const
