import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { openRounds, placesLeft } from '@/features/catalogue/rounds/rules'
import { canBeOrdered, canBeShownInterest, lifecycleOn } from '@/features/catalogue/rules'
import { type ServiceContent, serviceContentSchema } from '@/features/catalogue/service-content'
import type { ServiceLifecycle } from '@/features/catalogue/service-kinds'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import { successorOf, successorSelect } from '@/features/catalogue/successor'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'
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

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The catalogue in its own order, each service as its last published revision says it. */
export async function listServices(actor: Actor): Promise<ServiceView[]> {
  const rows = await readAs(actor, tx => findServices(tx, actor))
  return rows.flatMap(row => serviceView(row, actor) ?? [])
}

/** One service, or null when there is none by that name or nothing of it is published. */
export async function getServiceBySlug(actor: Actor, slug: string): Promise<ServiceView | null> {
  const [row] = await readAs(actor, tx => findServices(tx, actor, slug))
  return row ? serviceView(row, actor) : null
}

type ServiceRow = Awaited<ReturnType<typeof findServices>>[number]

function findServices(tx: Reading, actor: Actor, slug?: string) {
  const revisions = {
    ...revisionInForce,
    select: { id: true, number: true, content: true, publishedAt: true },
  }
  return tx.service.findMany({
    where: { slug },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      slug: true,
      ...lifeSelect,
      goalCount: true,
      goalUnit: true,
      successor: successorSelect,
      pilots: {
        where: { organisationId: isParty(actor) ? actor.organisation.id : NOBODY },
        select: { organisationId: true },
      },
      rounds: { where: { status: { in: ['planned', 'confirmed'] } }, select: roundShown },
      revisions,
    },
  })
}

function serviceView(row: ServiceRow, actor: Actor): ServiceView | null {
  const [revision] = row.revisions
  if (!revision) return null
  const day = dayOf(actor.now)
  const rounds = openRounds(row.rounds.map(roundView), day)
  const isPilot = row.pilots.length > 0
  const life = lifeOf(row)
  return {
    id: row.id,
    revisionId: revision.id,
    revisionNumber: revision.number,
    revisedAt: revision.publishedAt ?? undefined,
    number: row.number,
    slug: row.slug,
    ...life,
    lifecycle: lifecycleOn(life, day),
    successor: successorOf(row.successor),
    goal: row.goalCount && row.goalUnit ? { count: row.goalCount, unit: row.goalUnit } : null,
    isPilot,
    canBeOrdered: canBeOrdered(life, { day, isPilot }),
    canBeShownInterest: canBeShownInterest(life, day),
    nextRound: rounds[0] ?? null,
    rounds,
    content: serviceContentSchema.parse(revision.content),
  }
}

function roundView({ occupied, ...round }: ServiceRow['rounds'][number]): RoundView {
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
