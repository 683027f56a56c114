import 'server-only'
import type { StaffActor } from '@/auth/actor'
import { editingHappenings } from '@/features/catalogue/editing/happenings'
import type { ServiceLifecycle } from '@/generated/prisma/enums'
import type { Transaction } from '@/lib/db'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { tell } from '@/lib/happenings/tell'

export type LockedService = {
  id: string
  lifecycle: ServiceLifecycle
  opensOn: Date | null
  lastOrderOn: Date | null
  lastDeliveryOn: Date | null
  planSaves: number
}

/**
 * The service, held until the transaction ends: one at a time saves, publishes or moves it.
 * Lock order: service, then the head of the programme's chain.
 */
export async function lockService(tx: Transaction, slug: string): Promise<LockedService | undefined> {
  const [service] = await tx.$queryRaw<LockedService[]>`
    SELECT id, lifecycle::text AS lifecycle, "opensOn", "lastOrderOn", "lastDeliveryOn", "planSaves"
    FROM "Service" WHERE slug = ${slug} FOR UPDATE`
  return service
}

/** The newest revision first, then the one before it: a draft is always the newest. */
export function lastRevisions(tx: Transaction, serviceId: string) {
  return tx.serviceRevision.findMany({
    where: { serviceId },
    orderBy: { number: 'desc' },
    take: 2,
    select: {
      id: true,
      number: true,
      state: true,
      content: true,
      saves: true,
      savedBy: { select: { name: true } },
    },
  })
}

/** The number of a service that begins now. Two that begin at once get a number each. */
export async function nextNumber(tx: Transaction): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('Service.number'))`
  const { _max: last } = await tx.service.aggregate({ _max: { number: true } })
  return (last.number ?? 0) + 1
}

type Begun = { slug: string; number: number; content: object }

/** A service that is coming, with a draft that nobody outside the staff sees. Gives its id. */
export async function beginService(
  tx: Transaction,
  actor: StaffActor,
  { slug, number, content }: Begun,
): Promise<string> {
  const { id } = await tx.service.create({
    data: { slug, number, lifecycle: 'coming' },
    select: { id: true },
  })
  await saveRevision(tx, actor, { serviceId: id, number: 1, content })
  await tell(tx, actor, {
    of: editingHappenings,
    chainId: PROGRAMME_CHAIN,
    kind: 'service.created',
    subjectId: id,
    facts: { number, slug },
  })
  return id
}

type Saved = { serviceId: string; number: number; content: object }

export async function saveRevision(
  tx: Transaction,
  actor: StaffActor,
  { serviceId, number, content }: Saved,
) {
  const saved = { content, savedAt: actor.now, savedById: actor.personId }
  await tx.serviceRevision.upsert({
    where: { serviceId_number: { serviceId, number } },
    create: { ...saved, serviceId, number, state: 'draft' },
    update: { ...saved, saves: { increment: 1 } },
    select: { id: true },
  })
}
