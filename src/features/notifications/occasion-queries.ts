import 'server-only'
import { leftSessionSchema } from '@/features/deliveries/sessions/happenings'
import { findTogether } from '@/features/notifications/session-queries'
import type { Reading } from '@/lib/db'
import type { AnyFacts } from '@/lib/happenings/facts'
import { localizedTextSchema } from '@/lib/localized-text'

export async function findOccasion(tx: Reading, id: string) {
  const row = await tx.occasion.findUnique({
    where: { id },
    select: {
      ...{ id: true, deliveryId: true, title: true, status: true, startsAt: true },
      ...{ minutes: true, place: true, link: true, sequence: true, sessionId: true, assignment: true },
      deliverer: { select: { personId: true } },
      delivery: { select: { orderId: true } },
    },
  })
  if (!row) return null
  const together = (await findTogether(tx, [row])).get(row.sessionId ?? '') ?? null
  const isAccepted = row.assignment === 'accepted'
  return { ...row, heldBy: row.deliverer?.personId ?? null, isAccepted, together }
}

/** The words with which clashes were passed, and those for a planned time that is to move. Empty where there are none. */
export async function findReasons(
  tx: Reading,
  { id: eventId }: { id: string },
  { passed, starts, movedFrom }: AnyFacts,
): Promise<{ clashReason: string; moveReason: string }> {
  const isMove = starts && movedFrom
  if (!passed && !isMove) return { clashReason: '', moveReason: '' }
  const said = await tx.eventText.findMany({ where: { eventId }, select: { field: true, text: true } })
  const wordsOf = (name: string) => said.find(({ field }) => field === name)?.text ?? ''
  return { clashReason: passed ? wordsOf('clashReason') : '', moveReason: isMove ? wordsOf('reason') : '' }
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
