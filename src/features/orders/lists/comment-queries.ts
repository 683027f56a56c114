import 'server-only'
import { type DraftAct, draftActs, meetings } from '@/features/orders/drafting/last-writer'
import type { Saving, Written } from '@/features/orders/lists/talk'
import { isUnderWay, orderStatuses } from '@/features/orders/statuses'
import type { Reading } from '@/lib/db'
import type { Party } from '@/lib/party'

/** One who reads the words of an organisation's orders for a party. */
export type TalkReader = { personId: string; party: Party; organisation: { id: string }; now: Date }

/** A draft as it stands, and the words that parties of one side keep to themselves in it. */
type DraftText = { content: unknown; partyDrafts: unknown }
/** The acts of the parties in a shared draft, in order. None of another. */
type Shared = { events: DraftAct[] }

/** The messages of an order that its reader may read, and what others wrote in its draft. In the order written. */
export type Acts = {
  written: Written[]
  saved: Saving[]
  /** Read for drafts alone: the texts of the others weigh much, and no list asks for them. */
  draft?: DraftText & Shared
  /** Since when the secretariat plans the days of an order that has none to come. */
  planningSince?: Date
}
type ActRow = { orderId: string } & (
  | (Written & { what: 'written' })
  | (Saving & { what: 'saved' })
  | ({ what: 'draft'; events: DraftAct[] | null } & DraftText)
  | { what: 'planning'; createdAt: Date }
)

/**
 * Of each order under way at the organisation: its messages, a draft's text, and other parties' savings of shared drafts.
 * Only those since the reader's party last met the text, or since it was shared. The secretariat
 * plans where an occasion waits for its day, as in the staff's room. No day is then to come, and no party is asked.
 */
export async function findActs(
  tx: Reading,
  { organisation, personId, party, now }: TalkReader,
): Promise<Map<string, Acts>> {
  const rows = await tx.$queryRaw<ActRow[]>`
    WITH under_way AS (
      SELECT id, status, "validAt", status = 'draft' AND "sharedAt" IS NOT NULL AS "isShared" FROM "Order"
      WHERE "organisationId" = ${organisation.id}::uuid AND status::text = ANY (${orderStatuses.filter(isUnderWay)})
    ), met AS (
      SELECT o.id AS "orderId",
        coalesce(max(e.position) FILTER (WHERE e.party::text = ${party} AND e.kind = ANY (${meetings})
            AND e.facts ->> 'fields' IS DISTINCT FROM ''),
          max(e.position) FILTER (WHERE e.kind = 'order.shared')) AS position,
        jsonb_agg(jsonb_build_object('kind', e.kind, 'party', e.party, 'facts', e.facts) ORDER BY e.position)
          FILTER (WHERE e.kind = ANY (${draftActs})) AS events
      FROM under_way o
      JOIN "Event" e ON e."orderId" = o.id
      WHERE o."isShared"
      GROUP BY o.id
    )
    SELECT 'written' AS what, m.id, m."orderId", m.audience::text, m.addressee::text, m.question::text, m.party::text, m.body, m."createdAt", o."validAt",
           CASE WHEN n.id IS NULL THEN m."createdAt" ELSE n."readAt" END AS "readAt", NULL AS fields,
           NULL::jsonb AS content, NULL::jsonb AS "partyDrafts", NULL::jsonb AS events
    FROM under_way o
    JOIN "Message" m ON m."orderId" = o.id
    LEFT JOIN "Event" e ON e."subjectId" = m.id
    LEFT JOIN "Notification" n ON n."eventId" = e.id AND n."personId" = ${personId}::uuid
    UNION ALL
    SELECT 'saved', e.id, e."orderId", NULL, NULL, NULL, e.party::text, NULL, e."occurredAt", NULL, NULL,
           coalesce(e.facts ->> 'fields', ''), NULL, NULL, NULL
    FROM met
    JOIN "Event" e ON e."orderId" = met."orderId" AND e.kind = 'order.saved' AND e.party::text <> ${party}
      AND e.position > met.position
    UNION ALL
    SELECT 'draft', o.id, o.id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, t.content, t."partyDrafts",
           met.events
    FROM under_way o JOIN "Order" t ON t.id = o.id LEFT JOIN met ON met."orderId" = o.id WHERE o.status = 'draft'
    UNION ALL
    SELECT 'planning', o.id, o.id, NULL, NULL, NULL, NULL, NULL, greatest(d."createdAt", d."settledAt"), NULL, NULL, NULL,
           NULL, NULL, NULL
    FROM under_way o JOIN "Delivery" d ON d."orderId" = o.id AND d.status <> 'cancelled'
    WHERE EXISTS (SELECT FROM "Occasion" c WHERE c."deliveryId" = d.id AND c.status = 'proposed'
        AND c."templateKey" <> 'registration')
      AND NOT EXISTS (SELECT FROM "Occasion" c WHERE c."deliveryId" = d.id AND c.status = 'planned'
        AND app.day_in_stockholm(c."startsAt") >= app.day_in_stockholm(${now}::timestamptz))
      AND NOT EXISTS (SELECT FROM "Occasion" c JOIN "TimeProposal" p ON p."occasionId" = c.id
        WHERE c."deliveryId" = d.id AND p."replacedAt" IS NULL AND p."planStatus" = c.status
          AND p."planStartsAt" IS NOT DISTINCT FROM c."startsAt")
    ORDER BY "createdAt", id`
  const ids = [...new Set(rows.map(({ orderId }) => orderId))]
  return new Map(ids.map(id => [id, actsOf(rows.filter(({ orderId }) => orderId === id))]))
}

function actsOf(rows: ActRow[]): Acts {
  const draft = rows.find(row => row.what === 'draft')
  return {
    written: rows.flatMap(row => (row.what === 'written' ? row : [])),
    saved: rows.flatMap(row => (row.what === 'saved' ? row : [])),
    draft: draft && { ...draft, events: draft.events ?? [] },
    planningSince: rows.find(row => row.what === 'planning')?.createdAt,
  }
}
