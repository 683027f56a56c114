import 'server-only'
import { randomUUID } from 'node:crypto'
import type { MemberFacts, MemberState } from '@/features/organisations/register/member'
import { differencesOf, isOfHistory } from '@/features/organisations/register/rules'
import { type Day, dayOfDate } from '@/lib/dates'
import type { Reading, Transaction } from '@/lib/db'

// The register changes here alone, one member or a file of them, in a few statements however many there are.

export type NewMember = MemberFacts & { memberFrom: Day }
export type MemberChange = { before: MemberState; after: MemberFacts; from: Day }

/**
 * Locks members, in the order of their ids, and gives them as they stand. All of them where no ids are named. The lock
 * leaves room for rows that point to a member, such as an order that somebody starts meanwhile.
 */
export async function lockMembers(tx: Transaction, ids?: readonly string[]): Promise<MemberState[]> {
  await tx.$executeRaw`
    SELECT FROM "Organisation" WHERE ${ids === undefined} OR id = ANY (${ids ?? []}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  return readMembers(tx, ids)
}

/** Members as they stand, and free to change. */
export async function readMembers(tx: Reading, ids?: readonly string[]): Promise<MemberState[]> {
  const rows = await tx.$queryRaw<(Omit<MemberState, DayName> & Record<DayName, Date | null>)[]>`
    SELECT o.id, o.name, o."nameEn", o."organisationNumber", o.type::text AS type, o.headcount, o.sector, o.place,
           o."memberFrom", o."memberTo",
           (SELECT max(p."validFrom") FROM "OrganisationPeriod" p WHERE p."organisationId" = o.id) AS "periodFrom"
    FROM "Organisation" o
    WHERE ${ids === undefined} OR o.id = ANY (${ids ?? []}::uuid[])
    ORDER BY o.id`
  return rows.map(({ memberFrom, memberTo, periodFrom, ...facts }) => {
    const first = dayOfDate(memberFrom ?? new Date(0))
    return {
      ...facts,
      memberFrom: first,
      memberTo: memberTo && dayOfDate(memberTo),
      periodFrom: periodFrom ? dayOfDate(periodFrom) : first,
    }
  })
}

type DayName = 'memberFrom' | 'memberTo' | 'periodFrom'

/** Adds members with their first period and their four parties. Gives their ids, in order. */
export async function addMembers(tx: Transaction, members: readonly NewMember[]): Promise<string[]> {
  if (members.length === 0) return []
  const added = members.map(member => ({ ...member, id: randomUUID() as string }))
  const written = JSON.stringify(added)
  await tx.$executeRaw`
    INSERT INTO "Organisation" (
      id, name, "nameEn", "organisationNumber", type, headcount, sector, place, "memberFrom")
    SELECT m.id, m.name, m."nameEn", m."organisationNumber", m.type::"OrganisationType", m.headcount, m.sector, m.place,
           m."memberFrom"
    FROM jsonb_to_recordset(${written}::jsonb)
      AS m(id uuid, name text, "nameEn" text, "organisationNumber" text, type text, headcount int, sector int,
           place text, "memberFrom" date)`
  await tx.$executeRaw`
    INSERT INTO "OrganisationPeriod" ("organisationId", name, type, headcount, sector, "validFrom")
    SELECT m.id, m.name, m.type::"OrganisationType", m.headcount, m.sector, m."memberFrom"
    FROM jsonb_to_recordset(${written}::jsonb)
      AS m(id uuid, name text, type text, headcount int, sector int, "memberFrom" date)`
  await tx.$executeRaw`
    INSERT INTO "LocalParty" ("organisationId", party, representation)
    SELECT m.id, p.party, (CASE p.party WHEN 'employer' THEN 'represented' ELSE 'unclear' END)::"Representation"
    FROM jsonb_to_recordset(${written}::jsonb) AS m(id uuid), unnest(enum_range(NULL::"Party")) AS p(party)`
  return added.map(({ id }) => id)
}

/** Takes members out that nothing rests on, with their periods and parties. */
export async function removeMembers(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM "LocalParty" WHERE "organisationId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`DELETE FROM "OrganisationPeriod" WHERE "organisationId" = ANY (${ids}::uuid[])`
  await tx.$executeRaw`DELETE FROM "Organisation" WHERE id = ANY (${ids}::uuid[])`
}

/** Ends memberships on a day, or takes their end back. */
export async function endMembers(
  tx: Transaction,
  ids: readonly string[],
  memberTo: Day | null,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Organisation" SET "memberTo" = ${memberTo}::date WHERE id = ANY (${ids}::uuid[])`
}

/** Saves changes, and begins a period for each that is part of the member's history. */
export async function saveChanges(tx: Transaction, changes: readonly MemberChange[]): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ before, after, from }) => ({
    ...after,
    id: before.id,
    from,
    begins: isOfHistory(differencesOf(before, after)),
  }))
  await writeFacts(tx, rows)
  await tx.$executeRaw`
    UPDATE "OrganisationPeriod" p SET "validTo" = c."from"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c(id uuid, "from" date, begins boolean)
    WHERE p."organisationId" = c.id AND c.begins AND p."validTo" IS NULL AND p."validFrom" < c."from"`
  await tx.$executeRaw`
    INSERT INTO "OrganisationPeriod" ("organisationId", name, type, headcount, sector, "validFrom")
    SELECT c.id, c.name, c.type::"OrganisationType", c.headcount, c.sector, c."from"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS c(id uuid, name text, type text, headcount int, sector int, "from" date, begins boolean)
    WHERE c.begins
    ON CONFLICT ("organisationId", "validFrom") DO UPDATE
      SET name = excluded.name, type = excluded.type, headcount = excluded.headcount, sector = excluded.sector`
}

/** Takes changes back: members and their periods are as they were before. */
export async function takeBackChanges(tx: Transaction, changes: readonly MemberChange[]): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ before, after, from }) => ({
    ...before,
    from,
    begins: isOfHistory(differencesOf(before, after)),
  }))
  const written = JSON.stringify(rows)
  await writeFacts(tx, rows)
  await tx.$executeRaw`
    DELETE FROM "OrganisationPeriod" p
    USING jsonb_to_recordset(${written}::jsonb) AS c(id uuid, "from" date, "periodFrom" date, begins boolean)
    WHERE p."organisationId" = c.id AND c.begins AND p."validFrom" = c."from" AND c."periodFrom" < c."from"`
  await tx.$executeRaw`
    UPDATE "OrganisationPeriod" p
    SET name = c.name, type = c.type::"OrganisationType", headcount = c.headcount, sector = c.sector,
        "validTo" = NULL
    FROM jsonb_to_recordset(${written}::jsonb)
      AS c(id uuid, name text, type text, headcount int, sector int, "periodFrom" date, begins boolean)
    WHERE p."organisationId" = c.id AND c.begins AND p."validFrom" = c."periodFrom"`
}

async function writeFacts(tx: Transaction, rows: readonly (MemberFacts & { id: string })[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Organisation" o
    SET name = c.name, "nameEn" = c."nameEn", "organisationNumber" = c."organisationNumber",
        type = c.type::"OrganisationType", headcount = c.headcount, sector = c.sector, place = c.place
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS c(id uuid, name text, "nameEn" text, "organisationNumber" text, type text, headcount int, sector int,
           place text)
    WHERE o.id = c.id`
}
