import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { wordsOfDutyName } from '@/lib/duty-name'
import { type Refusal, refuse } from '@/lib/result'
import { staffDuties } from '@/lib/staff-duties'
import { momentText } from '@/lib/time-text'

/** The colleague who has taken something that waits, and when they took it. */
type Taken = { id: string; name: string; at: Date }

/**
 * By each of the duties the colleague who has taken it since it began to wait. Nothing for everyone but the staff. A
 * delivery is taken by one who made it theirs. One who is responsible for it from the start has taken nothing.
 */
export async function takenByColleagues(actor: Actor, duties: string[]): Promise<Map<string, Taken>> {
  const ids = duties.flatMap(name => wordsOfDutyName(name).id ?? [])
  if (!isStaff(actor) || ids.length === 0) return new Map()
  const names = duties.filter(name => wordsOfDutyName(name).id)
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<(Taken & { duty: string })[]>`
      SELECT asked.name AS duty, p.id, p.name, held.at
      FROM ${staffDuties(actor.now)} d
      JOIN unnest(${names}::text[]) AS asked(name) ON d.kind = split_part(asked.name, '.', 1)
        AND d.id = split_part(asked.name, '.', 2)::uuid
        AND split_part(asked.name, '.', 3) IN ('', d.party::text)
      CROSS JOIN LATERAL (
        SELECT t."personId", t."takenAt" AS at FROM "TakenDuty" t WHERE t.duty = asked.name
        UNION ALL
        SELECT last."personId", last."occurredAt" FROM (
          SELECT e."personId", e."occurredAt", e.facts FROM "Event" e
          WHERE e."subjectId" = coalesce(d."parentId", d.id) AND e.kind = 'delivery.case_owner_changed'
          ORDER BY e.position DESC LIMIT 1) last
        WHERE last."personId" = d."ownerId" AND last.facts ->> 'owner' = last."personId"::text
      ) held JOIN "Person" p ON p.id = held."personId"
      WHERE d.id = ANY(${ids}::uuid[]) AND held.at >= d.since AND p.id <> ${actor.personId}::uuid
        AND p."deactivatedAt" IS NULL`,
  )
  return new Map(rows.map(({ duty, ...taken }) => [duty, taken]))
}

type Pressed = { name: string; anyway: string | null } | null

/** The question to one who does what a colleague has taken, unless they have said that they mean it. */
export async function askedOfColleague(asker: Actor, duty: Pressed): Promise<Refusal | null> {
  if (!duty || !isStaff(asker)) return null
  const taken = (await takenByColleagues(asker, [duty.name])).get(duty.name)
  if (!taken || taken.id === duty.anyway) return null
  return refuse('duty_of_colleague', { values: saidOf(asker, taken), colleague: taken.id })
}

/** Among many rows nobody asks about each: a colleague's is left out. */
export async function leftToColleagues(actor: Actor, duties: string[]): Promise<Map<string, Refusal>> {
  const taken = await takenByColleagues(actor, duties)
  return new Map(
    [...taken].map(([duty, one]) => [duty, refuse('row_of_colleague', { values: saidOf(actor, one) })]),
  )
}

function saidOf({ locale }: Actor, { name, at }: Taken) {
  return { name, at: momentText(locale, at) }
}
