import 'server-only'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { deliveryHappenings } from '@/features/deliveries/happenings'
import {
  type HistoryEntry,
  historyKinds,
  type PassedWhy,
  planKinds,
  recordKinds,
} from '@/features/deliveries/history/history-entry'
import { isDeliverer } from '@/features/deliveries/policy'
import type { Reading } from '@/lib/db'
import type { AnyEntry } from '@/lib/happenings/declare'
import { factsOf } from '@/lib/happenings/facts'

type HistoryRow = Omit<HistoryEntry, 'happened'> & { kind: string; facts: unknown }

/**
 * The events of a delivery's occasions, the first first, each with its values before and after. Staff see which
 * colleague did it. The parties see that it was the secretariat or the deliverer. A deliverer sees what was registered
 * of the own ones, and why one is not held.
 */
export async function listHistory(actor: Actor, deliveryId: string): Promise<HistoryEntry[]> {
  if (!isStaff(actor) && !isParty(actor) && !isDeliverer(actor)) return []
  const kinds = isDeliverer(actor) ? [...recordKinds, 'occasion.cancelled'] : historyKinds
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<HistoryRow[]>`
      SELECT e.id, e."subjectId" AS "occasionId", e.kind, e.facts, e."occurredAt" AS at, e.role, p.name AS by,
        f.name AS "delivererFrom", d.name AS "delivererTo", t.texts
      FROM "Event" e
      LEFT JOIN "Person" p ON p.id = e."personId" AND ${isStaff(actor)}
      LEFT JOIN "Deliverer" d ON d.id::text = e.facts ->> 'deliverer'
      LEFT JOIN "Deliverer" f ON f.id::text = e.facts ->> 'delivererFrom'
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_object_agg(field, text), '{}') AS texts FROM "EventText" WHERE "eventId" = e.id) t
      WHERE e."subjectId" IN (SELECT id FROM "Occasion" WHERE "deliveryId" = ${deliveryId}::uuid)
        AND e.kind = ANY(${kinds})
      ORDER BY e.position`,
  )
  return rows.flatMap(({ kind, facts, ...row }) => {
    const happened = happenedIn(kind, facts)
    return happened ? [{ ...row, happened }] : []
  })
}

/** Why times hold in spite of what spoke against them, by the occasion. Those that nothing spoke against are left out. */
export async function findReasons(
  tx: Reading,
  occasionIds: readonly string[],
): Promise<Map<string, PassedWhy>> {
  const rows = await tx.$queryRaw<{ id: string; reason: string | null; passed: string | null }[]>`
    SELECT DISTINCT ON (e."subjectId") e."subjectId" AS id, t.text AS reason, e.facts ->> 'passed' AS passed
    FROM "Event" e LEFT JOIN "EventText" t ON t."eventId" = e.id AND t.field = 'clashReason'
    WHERE e."subjectId" = ANY(${occasionIds}::uuid[]) AND e.kind = ANY(${planKinds})
    ORDER BY e."subjectId", e.position DESC`
  return new Map(
    rows.flatMap(({ id, reason, passed }) =>
      reason ? [[id, { reason, passed: passed ?? '' }] as const] : [],
    ),
  )
}

/** Null for an event that is older than its kind's facts. */
function happenedIn(kind: string, written: unknown): HistoryEntry['happened'] | null {
  const known = historyKinds.find(one => one === kind)
  const entry: AnyEntry | undefined = known && deliveryHappenings[known]
  const facts = entry && factsOf(entry, written)
  return facts ? ({ kind: known, facts } as HistoryEntry['happened']) : null
}
