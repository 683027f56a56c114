import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { canMove } from '@/features/deliveries/rules'
import type { SeriesOccasion } from '@/features/deliveries/series/layout'
import { waitsOf } from '@/features/deliveries/series/rules'
import { jointMark, ledBy, openTogether, together } from '@/features/deliveries/sessions/together'
import type { Prisma } from '@/generated/prisma/client'
import type { Reading } from '@/lib/db'
import { localizedTextSchema } from '@/lib/localized-text'

/** The occasions of a delivery that are still to be held, in their order; empty for everyone but staff. */
export async function listSeries(actor: Actor, deliveryId: string): Promise<SeriesOccasion[]> {
  if (!isStaff(actor)) return []
  // A joint session is planned for all its organisations at once.
  const where = { deliveryId, status: { in: ['proposed' as const, 'planned' as const] }, sessionId: null }
  return readAs(actor, async tx =>
    seriesOf(
      tx,
      (await findRows(tx, where)).map(row => [row]),
    ),
  )
}

/** The same of a round's joint sessions. One that has taken place for some is left out: its rest is planned by itself. */
export async function listJointSeries(actor: Actor, roundId: string): Promise<SeriesOccasion[]> {
  if (!isStaff(actor)) return []
  const where = { sessionId: { not: null }, delivery: { order: { roundId } } }
  return readAs(actor, async tx =>
    seriesOf(
      tx,
      together(await findRows(tx, where)).flatMap(all => {
        const [first, ...others] = openTogether(all)
        return first ? [ledBy([first, ...others])] : []
      }),
    ),
  )
}

const rowSelect = {
  ...{ id: true, title: true, templateKey: true, status: true, startsAt: true, place: true },
  ...{ mode: true, sequence: true, sessionId: true, deliveryId: true },
} as const satisfies Prisma.OccasionSelect

type Row = Prisma.OccasionGetPayload<{ select: typeof rowSelect }>

function findRows(tx: Reading, where: Prisma.OccasionWhereInput): Promise<Row[]> {
  return tx.occasion.findMany({
    where,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: rowSelect,
  })
}

/** Each by its parts, of which the first leads. The days between them are those of the first one's template. */
async function seriesOf(tx: Reading, found: [Row, ...Row[]][]): Promise<SeriesOccasion[]> {
  const wholes = found.filter(([lead]) => canMove(lead, 'plan'))
  const [first] = wholes
  if (!first) return []
  const { order } = await tx.delivery.findUniqueOrThrow({
    where: { id: first[0].deliveryId },
    select: { order: { select: { serviceRevision: { select: { content: true } } } } },
  })
  const waits = waitsOf(
    serviceContentSchema.parse(order.serviceRevision.content).occasions,
    wholes.map(([{ templateKey }]) => templateKey),
  )
  return wholes.map((parts, index) => {
    const [{ id, status, startsAt, title, place }, ...others] = parts
    const isPlanned = status === 'planned'
    return {
      ...{ id, startsAt },
      status: isPlanned ? 'planned' : 'proposed',
      // A place that one organisation wished is not yet that of all.
      place: isPlanned || others.length === 0 ? place : '',
      modes: [...new Set(parts.map(({ mode }) => mode))],
      title: localizedTextSchema.parse(title),
      seen: jointMark(parts),
      wait: waits[index] ?? 0,
    }
  })
}
