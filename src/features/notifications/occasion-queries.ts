import 'server-only'
import { leftSessionSchema } from '@/features/deliveries/sessions/happenings'
import { findTogether } from '@/features/notifications/session-queries'
import type { Transaction } from '@/lib/db'
import type { AnyFacts } from '@/lib/happenings/facts'
import { localizedTextSchema } from '@/lib/localized-text'

export async function findOccasion(tx: Transaction, id: string) {
  const row = await tx.occasion.findUnique({
    where: { id },
    select: {
      ...{ id: true, deliveryId: true, title: true, status: true, startsAt: true },
      ...{ minutes: true, place: true, link: true, sequence: true, sessionId: true },
      deliverer: { select: { personId: true } },
      delivery: { select: { orderId: true } },
    },
  })
  if (!row) return null
  const together = (await findTogether(tx, [row])).get(row.sessionId ?? '') ?? null
  return { ...row, heldBy: row.deliverer?.personId ?? null, together }
}

/** The words with which clashes were passed; empty where none were. */
export async function findClashReason(
  tx: Transaction,
  { id: eventId }: { id: string },
  { passed }: AnyFacts,
): Promise<string> {
  if (!passed) return ''
  const said = await tx.eventText.findFirst({
    where: { eventId, field: 'clashReason' },
    select: { text: true },
  })
  return said?.text ?? ''
}

type OccasionRow = Awaited<ReturnType<typeof findOccasion>>

/** Only the one that moves has had another time. */
export function aboutOccasion(occasion: OccasionRow, facts: AnyFacts) {
  const { movedFrom, before } = facts
  const title = occasion && localizedTextSchema.parse(occasion.title)
  return {
    occasion: title,
    together: occasion?.together ?? null,
    // An occasion that was only proposed was in nobody's calendar.
    held: occasion && title && before !== 'proposed' ? { ...occasion, title, ...leftSession(facts) } : null,
    startsAt: occasion?.startsAt ?? null,
    movedFrom: typeof movedFrom === 'string' ? new Date(movedFrom) : null,
  }
}

/** A session that nobody is left in has its own entry in a calendar, at the time that it had. */
function leftSession(facts: AnyFacts) {
  const left = leftSessionSchema.safeParse(facts).data
  if (!left) return {}
  const { sessionFrom, movedFrom: startsAt, minutes, sequence } = left
  return { id: sessionFrom, sessionId: sessionFrom, startsAt, minutes, sequence, place: '', link: '' }
}
