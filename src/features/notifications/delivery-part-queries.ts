import 'server-only'
import { z } from 'zod'
import type { HeldOccasion } from '@/features/notifications/held-occasion'
import type { ScheduleLine } from '@/features/notifications/letter-schedule'
import { findTogether } from '@/features/notifications/session-queries'
import type { Event } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import { localizedTextSchema } from '@/lib/localized-text'

/** One occasion in an event that tells of a whole delivery. */
type Part = z.output<typeof partSchema> & { title: unknown; held: HeldRow }

type HeldRow = Omit<HeldOccasion, 'title'>

const partSchema = z.object({
  startsAt: z.coerce.date(),
  movedFrom: z.coerce.date().nullable(),
  deliverer: z.string().nullable(),
  delivererFrom: z.string().nullable(),
  besides: z.literal(true).optional(),
})
/** Called off with its order; one that was only proposed was in nobody's calendar. */
const endedSchema = z.object({ before: z.literal('planned') })

/** The occasions that changed in the same step as their delivery: their lines stand right before it in the chain. */
export async function findParts(
  tx: Reading,
  { chainId, position, facts: told }: Pick<Event, 'chainId' | 'position' | 'facts'>,
): Promise<Part[]> {
  const parts = z.object({ parts: z.int() }).safeParse(told).data?.parts ?? 0
  if (parts === 0) return []
  const rows = await tx.$queryRaw<(HeldRow & { facts: unknown; title: unknown })[]>`
    SELECT e.facts, c.title, c.id, c."deliveryId", c.status, c."startsAt", c.minutes, c.place, c.link, c.sequence, c."sessionId",
      d."personId" AS "heldBy", c.assignment IS NOT DISTINCT FROM 'accepted' AS "isAccepted"
    FROM "Event" e JOIN "Occasion" c ON c.id = e."subjectId" LEFT JOIN "Deliverer" d ON d.id = c."delivererId"
    WHERE e."chainId" = ${chainId}::uuid AND e.position BETWEEN ${position - parts} AND ${position - 1}
    ORDER BY e.facts ->> 'startsAt'`
  return rows.flatMap(({ facts, title, ...held }) => {
    const part = partSchema.safeParse(facts).data ?? partOfEnded(facts, held)
    return part ? [{ ...part, title, held }] : []
  })
}

function partOfEnded(facts: unknown, { startsAt }: HeldRow) {
  if (!startsAt || !endedSchema.safeParse(facts).success) return null
  return { startsAt, movedFrom: null, deliverer: null, delivererFrom: null }
}

/**
 * The times that a letter about a whole delivery tells of, and its occasions for a calendar. Where they are joint
 * sessions also all the organisations, for the one who holds them.
 */
export async function aboutParts(tx: Reading, parts: readonly Part[]) {
  const [together] = (
    await findTogether(
      tx,
      parts.map(({ held }) => held),
    )
  ).values()
  return { schedule: scheduleOf(parts), heldTogether: heldTogether(parts), ...(together && { together }) }
}

function scheduleOf(parts: readonly Part[]): ScheduleLine[] {
  return parts.map(({ title, startsAt, movedFrom, held: { heldBy } }) => ({
    occasion: localizedTextSchema.parse(title),
    ...{ startsAt, movedFrom, heldBy },
  }))
}

function heldTogether(parts: readonly Part[]): HeldOccasion[] {
  return parts.map(({ title, held }) => ({ ...held, title: localizedTextSchema.parse(title) }))
}

/**
 * Those with an account who hold the occasions now, and those who held them before. Of a joint session they are told
 * with one organisation's part.
 */
export async function findHoldersOf(
  tx: Reading,
  facts: { [name: string]: unknown },
  parts: readonly Part[],
): Promise<{ deliverers: string[]; formerDeliverers: string[] }> {
  const own = z.object({ delivererFrom: z.string().nullable() }).safeParse(facts).data?.delivererFrom
  const after = parts.flatMap(({ deliverer, besides }) => (deliverer && !besides ? deliverer : []))
  const former = [...(own ? [own] : []), ...parts.flatMap(({ delivererFrom }) => delivererFrom ?? [])]
  const ids = [...new Set([...after, ...former])]
  if (ids.length === 0) return { deliverers: [], formerDeliverers: [] }
  const rows = await tx.deliverer.findMany({
    where: { id: { in: ids } },
    select: { id: true, personId: true },
  })
  const personsOf = (those: string[]) =>
    rows.flatMap(({ id, personId }) => (personId && those.includes(id) ? [personId] : []))
  return { deliverers: personsOf(after), formerDeliverers: personsOf(former) }
}
