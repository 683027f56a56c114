import 'server-only'
import { type Actor, isStaff, type StaffActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { listServices } from '@/features/catalogue/queries'
import { type SignFacts, signFacts } from '@/features/catalogue/signs/sign-facts'
import type { CallFilter } from '@/features/interest/calls/call-filter'
import { type CallTurn, callTurns, type InterestTiming } from '@/features/interest/rules'
import type { OrganisationType } from '@/features/organisations/register/organisation-type'
import { Prisma } from '@/generated/prisma/client'
import { type Day, dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { ownerIn } from '@/lib/list-filter'
import type { LocalizedText } from '@/lib/localized-text'
import { saysEvery } from '@/lib/name-search'
import { organisationName } from '@/lib/organisation-name'
import { takenSince } from '@/lib/staff-duties'

const PAGE_SIZE = 25

export type CallView = {
  interestId: string
  organisationId: string
  organisation: string
  organisationType: OrganisationType
  serviceSlug: string
  service: { name: LocalizedText } & SignFacts
  need: string
  timing: InterestTiming
  interestedAt: Date
  turn: CallTurn
  lastHeldOn: Day | null
  /** The words of the last dialogue. */
  lastNote: string
  nextStep: string
  nextStepOn: Day | null
  /** The author of the last dialogue's note. */
  staffId: string | null
  staff: string | null
  /** Since when it waits, as the staff's room counts it, and whose it is there. */
  since: Date
  ownerId: string | null
  owner: string | null
}

/** Each is named by the id, as an address asks for them. */
type Colleague = { value: string; label: string }

export type Calls = {
  calls: CallView[]
  turns: Record<CallTurn, number>
  /** The reader's colleagues who have any calls, whatever the list is narrowed by, and the one it is narrowed to. */
  colleagues: Colleague[]
  total: number
  pageSize: number
}

/**
 * Interested and not ordered yet, in the order to call unless asked otherwise: by turn, then the longest wait. The
 * workplace has the same order. Empty for everyone but staff.
 */
export async function listCalls(actor: Actor, filter: CallFilter & { pageSize?: number }): Promise<Calls> {
  const { counts, ...calls } = await findCalls(actor, filter)
  const { due = 0, new: fresh = 0, open = 0, ahead = 0 } = counts
  const turns = { due, new: fresh, open, ahead }
  const total = filter.turn ? turns[filter.turn] : due + fresh + open + ahead
  return { ...calls, turns, total, pageSize: filter.pageSize ?? PAGE_SIZE }
}

type Asked = CallFilter & { pageSize?: number }
type Found = { calls: CallView[]; counts: Partial<Record<CallTurn, number>>; colleagues: Colleague[] }

async function findCalls(actor: Actor, asked: Asked): Promise<Found> {
  if (!isStaff(actor)) return { calls: [], counts: {}, colleagues: [] }
  const services = await listServices(actor)
  const slugs = services.map(({ slug }) => slug).filter(slug => !asked.service || slug === asked.service)
  const faces = new Map(services.map(one => [one.slug, { name: one.content.name, ...signFacts(one) }]))
  const [found] = await readAs(actor, tx => findPage(tx, actor, { ...asked, slugs }))
  const calls = (found?.calls ?? []).flatMap(({ name, nameEn, ...row }) => {
    const service = faces.get(row.serviceSlug)
    const organisation = organisationName(actor.locale, { name, nameEn })
    const times = { interestedAt: new Date(row.interestedAt), since: new Date(row.since) }
    return service ? [{ ...row, ...times, organisation, service }] : []
  })
  return { calls, counts: found?.counts ?? {}, colleagues: found?.colleagues ?? [] }
}

type CallRow = Omit<CallView, 'organisation' | 'service' | 'interestedAt' | 'since'> & {
  name: string
  nameEn: string
  interestedAt: string
  since: string
}
type Page = {
  calls: CallRow[] | null
  counts: Partial<Record<CallTurn, number>> | null
  colleagues: Colleague[] | null
}

const sortedBy: Record<NonNullable<CallFilter['sorting']> | 'usual', Prisma.Sql> = {
  usual: Prisma.sql`array_position(${[...callTurns]}, turn), since, "interestId"`,
  nyast: Prisma.sql`"interestedAt" DESC, "interestId"`,
  verksamhet: Prisma.sql`name, "interestedAt", "interestId"`,
}

const taken = takenSince({
  name: Prisma.sql`'call.' || c."interestId"`,
  id: Prisma.sql`c."interestId"`,
  since: Prisma.sql`c.since`,
})

/** Nothing where calls of nobody are asked for. */
function askedOwner({ owner }: CallFilter, { personId }: StaffActor): string | null {
  return owner && owner !== 'ingen' ? ownerIn(owner, personId) : null
}

/** One page, how many calls there are of each turn, and whose calls there are. */
function findPage(tx: Reading, actor: StaffActor, asked: Asked & { slugs: string[] }): Promise<Page[]> {
  const { turn = null, type = null, page, pageSize = PAGE_SIZE, slugs } = asked
  const { search } = asked
  const isSought = search ? saysEvery(search, Prisma.sql`o.name || ' ' || o."nameEn"`) : Prisma.sql`true`
  const owner = Prisma.sql`${askedOwner(asked, actor)}::uuid`
  const ownerId = Prisma.sql`coalesce(t."personId", c."staffId")`
  const isOwned = asked.owner ? Prisma.sql`${ownerId} IS NOT DISTINCT FROM ${owner}` : Prisma.sql`true`
  return tx.$queryRaw<Page[]>`
    WITH call AS MATERIALIZED (
      SELECT i.id AS "interestId", i."organisationId", o.name, o."nameEn", o.type::text AS "organisationType", s.slug AS "serviceSlug",
             i.need, i.timing, i."createdAt" AS "interestedAt", last."heldOn" AS "lastHeldOn", coalesce(last.note, '') AS "lastNote",
             coalesce(last."nextStep", '') AS "nextStep", c."nextStepOn", c."staffId", person.name AS staff, c.turn, c.since,
             ${ownerId} AS "ownerId", coalesce(taker.name, person.name) AS owner
      FROM app.calls(${dayOf(actor.now)}::date) c
      JOIN "Interest" i ON i.id = c."interestId"
      JOIN "Organisation" o ON o.id = c."organisationId"
      JOIN "Service" s ON s.id = c."serviceId"
      LEFT JOIN "Dialogue" last ON last.id = c."talkId"
      LEFT JOIN "Person" person ON person.id = c."staffId"
      ${taken} LEFT JOIN "Person" taker ON taker.id = t."personId"
      WHERE s.slug = ANY(${slugs}) AND o.type::text = coalesce(${type}, o.type::text) AND ${isSought} AND ${isOwned}
    ), shown AS (
      SELECT *, row_number() OVER (
        ORDER BY ${sortedBy[asked.sorting ?? 'usual']}
      ) AS place
      FROM call WHERE turn = coalesce(${turn}, turn)
      ORDER BY place LIMIT ${pageSize} OFFSET ${pageSize * (page - 1)}
    )
    SELECT (SELECT jsonb_agg(to_jsonb(shown) - 'place' ORDER BY place) FROM shown) AS calls,
           (SELECT jsonb_object_agg(turn, of_turn) FROM (
              SELECT turn, count(*) AS of_turn FROM call GROUP BY turn) counted) AS counts,
           (SELECT jsonb_agg(jsonb_build_object('value', p.id, 'label', p.name) ORDER BY p.name) FROM "Person" p
            WHERE p.id <> ${actor.personId}::uuid AND p.id IN (
                SELECT "staffId" FROM "Call" UNION SELECT "personId" FROM "TakenDuty" WHERE duty LIKE 'call.%')
              OR p.id = ${owner} AND p."staffRole" IS NOT NULL AND ${asked.owner !== 'jag'}) AS colleagues`
}
