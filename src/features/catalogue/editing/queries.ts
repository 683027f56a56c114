import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { changesBetween, type ServiceChange } from '@/features/catalogue/editing/draft-changes'
import { readDraft, type ServiceDraft } from '@/features/catalogue/editing/draft-content'
import { checkDraft, type Obstacle } from '@/features/catalogue/editing/rules'
import { type GoalProgress, isGoalReached, proposesPhaseOut } from '@/features/catalogue/lifecycle/rules'
import { lifecycleOn } from '@/features/catalogue/rules'
import type { ServiceContent } from '@/features/catalogue/service-content'
import type { ServiceLifecycle } from '@/features/catalogue/service-kinds'
import { lifeOf, lifeSelect } from '@/features/catalogue/service-life'
import type { Prisma } from '@/generated/prisma/client'
import { type Day, dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import type { LocalizedText } from '@/lib/localized-text'

type Published = { number: number; on: Day; content: ServiceContent }
type Draft = { number: number; saves: number; savedAt: Date | null; savedBy: string | null }

/** A service as staff keep it: what is in force, what is being written, and how far it has come. */
export type EditedService = {
  id: string
  number: number
  slug: string
  name: LocalizedText
  /** The state on the day that the actor asks. */
  lifecycle: ServiceLifecycle
  opensOn: Day | null
  lastOrderOn: Day | null
  lastDeliveryOn: Day | null
  successor: string | null
  planSaves: number
  goal: (GoalProgress & { isReached: boolean }) | null
  /** The goal is reached, and nobody has begun to phase the service out. */
  proposesPhaseOut: boolean
  published: Published | null
  draft: Draft | null
  text: ServiceDraft
  obstacles: Obstacle[]
  changes: ServiceChange[]
}

/** Every service in the catalogue's own order, also those of which nothing is published. */
export function listEditedServices(actor: Actor): Promise<EditedService[]> {
  return findEditedServices(actor, {})
}

/** One service as staff keep it, or null. */
export async function getEditedService(actor: Actor, slug: string): Promise<EditedService | null> {
  const [service] = await findEditedServices(actor, { slug })
  return service ?? null
}

async function findEditedServices(actor: Actor, where: Prisma.ServiceWhereInput): Promise<EditedService[]> {
  if (!isStaff(actor)) return []
  return readAs(actor, async tx => {
    const rows = await tx.service.findMany({ where, orderBy: { number: 'asc' }, select: editedSelect })
    const delivered = await countDelivered(tx, dayOf(actor.now))
    return rows.map(row => editedService(row, delivered.get(row.id), dayOf(actor.now)))
  })
}

const editedSelect = {
  id: true,
  number: true,
  slug: true,
  ...lifeSelect,
  planSaves: true,
  goalCount: true,
  goalUnit: true,
  successor: { select: { slug: true } },
  revisions: {
    orderBy: { number: 'desc' },
    // The draft, when there is one, and the revision in force.
    take: 2,
    select: {
      number: true,
      state: true,
      content: true,
      publishedAt: true,
      saves: true,
      savedAt: true,
      savedBy: { select: { name: true } },
    },
  },
} as const satisfies Prisma.ServiceSelect

type EditedRow = Prisma.ServiceGetPayload<{ select: typeof editedSelect }>
type Delivered = { deliveries: number; organisations: number }

function editedService(row: EditedRow, delivered: Delivered | undefined, today: Day): EditedService {
  const inForce = row.revisions.find(revision => revision.state === 'published')
  const draft = row.revisions.find(revision => revision.state === 'draft')
  const published = inForce ? readDraft(inForce.content) : null
  const text = readDraft((draft ?? inForce)?.content ?? {})
  const life = lifeOf(row)
  const lifecycle = lifecycleOn(life, today)
  const goal = goalOf(row, delivered)
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    name: text.name,
    ...life,
    lifecycle,
    planSaves: row.planSaves,
    successor: row.successor?.slug ?? null,
    goal: goal && { ...goal, isReached: isGoalReached(goal) },
    proposesPhaseOut: proposesPhaseOut(lifecycle, goal),
    published: inForce ? publishedView(inForce) : null,
    draft: draft
      ? {
          number: draft.number,
          saves: draft.saves,
          savedAt: draft.savedAt,
          savedBy: draft.savedBy?.name ?? null,
        }
      : null,
    text,
    obstacles: checkDraft(text).obstacles,
    changes: published && draft ? changesBetween(published, text) : [],
  }
}

function publishedView({ number, publishedAt, content }: EditedRow['revisions'][number]): Published {
  const checked = checkDraft(readDraft(content))
  if (!checked.content || !publishedAt) throw new Error(`Revision ${number} is published and not whole`)
  return { number, on: dayOf(publishedAt), content: checked.content }
}

function goalOf(row: EditedRow, delivered: Delivered | undefined): GoalProgress | null {
  if (!row.goalCount || !row.goalUnit) return null
  return { count: row.goalCount, unit: row.goalUnit, reached: delivered?.[row.goalUnit] ?? 0 }
}

/** Orders with a done occasion, and the organisations that have one, for each service. */
async function countDelivered(tx: Reading, today: Day): Promise<Map<string, Delivered>> {
  const counted = await tx.$queryRaw<(Delivered & { serviceId: string })[]>`
    SELECT service_id AS "serviceId", deliveries, organisations FROM app.reached_by_service(${today}::date)`
  return new Map(counted.map(({ serviceId, ...one }) => [serviceId, one]))
}
