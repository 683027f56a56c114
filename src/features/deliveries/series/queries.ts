import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { serviceContentSchema } from '@/features/catalogue/service-content'
import { canMove, planMark } from '@/features/deliveries/rules'
import type { SeriesOccasion } from '@/features/deliveries/series/layout'
import { waitsOf } from '@/features/deliveries/series/rules'
import { localizedTextSchema } from '@/lib/localized-text'

/** The occasions of a delivery that are still to be held, in their order; empty for everyone but staff. */
export async function listSeries(actor: Actor, deliveryId: string): Promise<SeriesOccasion[]> {
  if (!isStaff(actor)) return []
  const row = await readAs(actor, tx =>
    tx.delivery.findUnique({
      where: { id: deliveryId },
      select: {
        order: { select: { serviceRevision: { select: { content: true } } } },
        occasions: {
          // A joint session is planned for all its organisations at once.
          where: { status: { in: ['proposed', 'planned'] }, sessionId: null },
          orderBy: { position: 'asc' },
          select: {
            ...{ id: true, title: true, templateKey: true, status: true, startsAt: true },
            ...{ mode: true, sequence: true },
          },
        },
      },
    }),
  )
  if (!row) return []
  const occasions = row.occasions.filter(occasion => canMove(occasion, 'plan'))
  const templates = serviceContentSchema.parse(row.order.serviceRevision.content).occasions
  const waits = waitsOf(
    templates,
    occasions.map(({ templateKey }) => templateKey),
  )
  return occasions.map(({ templateKey, title, sequence, ...occasion }, index) => ({
    ...{ id: occasion.id, mode: occasion.mode, startsAt: occasion.startsAt },
    status: occasion.status === 'planned' ? 'planned' : 'proposed',
    title: localizedTextSchema.parse(title),
    seen: planMark({ ...occasion, sequence }),
    wait: waits[index] ?? 0,
  }))
}
