import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import type { MailHealth } from '@/features/notifications/outbox/rules'

const ALL_WELL = {
  ...{ waiting: 0, since: null, lastSentAt: null, failed: 0, lastError: null },
  ...{ logCheckedAt: null, logSince: null },
}

/** The same with when the log was last checked, and where it never was, when it began. One statement reads both. */
type PortalHealth = MailHealth & { logCheckedAt: Date | null; logSince: Date | null }

/** The state of the mail, for staff: how much waits, since when, when mail last went, how much failed. And of the log. */
export async function getMailHealth(actor: Actor): Promise<PortalHealth> {
  if (!isStaff(actor)) return ALL_WELL
  const [health] = await readAs(
    actor,
    tx => tx.$queryRaw<PortalHealth[]>`
      SELECT waiting, since, "lastSentAt", failed, "lastError", "logCheckedAt",
        CASE WHEN "logCheckedAt" IS NULL THEN (SELECT min("occurredAt") FROM "Event") END AS "logSince"
      FROM (SELECT count(*)::integer AS waiting, coalesce(min("failingSince"), min("createdAt")) AS since
            FROM "Mail" WHERE "sentAt" IS NULL AND state = 'queued') AS queued,
           (SELECT count(*)::integer AS failed FROM "Mail"
            WHERE "sentAt" IS NULL AND state = 'failed' AND "dismissedAt" IS NULL) AS lost,
           (SELECT max("sentAt") AS "lastSentAt" FROM "Mail") AS sent,
           (SELECT max("checkedAt") AS "logCheckedAt" FROM "LogCheck") AS log
      LEFT JOIN LATERAL (
        SELECT "lastError" FROM "Mail" WHERE "sentAt" IS NULL AND state = 'queued' AND "lastError" IS NOT NULL
        ORDER BY "failingSince" DESC LIMIT 1
      ) AS failing ON true`,
  )
  return health ?? ALL_WELL
}
