import 'server-only'
import type { Actor, StaffActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { inForceAt } from '@/auth/mandate'
import { digitsSought } from '@/features/organisations/register/organisation-number'
import type { OrganisationType } from '@/features/organisations/register/organisation-type'
import type { RegisterFilter } from '@/features/organisations/register/register-filter'
import { Prisma } from '@/generated/prisma/client'
import { type Day, dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'
import { organisationName } from '@/lib/organisation-name'
import type { Party, Representation } from '@/lib/party'

const PAGE_SIZE = 30

export type RegisterRow = {
  id: string
  name: string
  organisationNumber: string
  type: OrganisationType
  headcount: number
  parties: { party: Party; representation: Representation; hasSignatory: boolean }[]
  /** How much waits for the staff at its parties. */
  waiting: number
}
export type Register = { organisations: RegisterRow[]; total: number; pageSize: number }

type Found = Pick<RegisterRow, 'id' | 'name' | 'organisationNumber' | 'type' | 'headcount'> & {
  nameEn: string
}
type Asked = Omit<RegisterFilter, 'asOf'> & { asOf?: Day; pageSize?: number }

/** The members on a day by name, as they were then, with how their parties stand now. */
export function listOrganisations(actor: StaffActor, asked: Asked): Promise<Register> {
  const sought = Prisma.sql`app.register_on(${asked.asOf ?? dayOf(actor.now)}::date) r WHERE ${conditionOf(asked, actor.now)}`
  const { page, pageSize = PAGE_SIZE } = asked
  return readAs(actor, async tx => {
    const found = await tx.$queryRaw<(Found & { total: number })[]>`
      SELECT r.id, r.name, r."nameEn", r."organisationNumber", r.type::text AS type, r.headcount,
             count(*) OVER ()::int AS total
      FROM ${sought} ORDER BY r.name, r.id LIMIT ${pageSize} OFFSET ${pageSize * (page - 1)}`
    const standings = await findStandings(tx, actor, found)
    const organisations = found.map(({ name, nameEn, total: _, ...row }) => ({
      ...row,
      name: organisationName(actor.locale, { name, nameEn }),
      ...(standings.get(row.id) ?? { parties: [], waiting: 0 }),
    }))
    const total = found[0]?.total ?? (page > 1 ? await countSought(tx, sought) : 0)
    return { organisations, total, pageSize }
  })
}

/** For a page beyond the last one, which has no row to say it. */
async function countSought(tx: Reading, sought: Prisma.Sql): Promise<number> {
  const [counted] = await tx.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${sought}`
  return counted?.total ?? 0
}

async function findStandings(tx: Reading, actor: StaffActor, found: readonly Found[]) {
  const rows = await tx.organisation.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      id: true,
      localParties: { select: { party: true, representation: true } },
      mandates: { where: { kind: 'signatory', ...inForceAt(actor.now) }, select: { party: true } },
    },
  })
  const waiting = await tx.$queryRaw<{ id: string; waiting: number }[]>`
    SELECT "organisationId" AS id, waiting FROM app.duties_of_parties(${actor.now})
    WHERE "organisationId" = ANY(${rows.map(({ id }) => id)}::uuid[])`
  const counts = new Map(waiting.map(one => [one.id, one.waiting]))
  return new Map(
    rows.map(({ id, localParties, mandates }) => {
      const parties = localParties.map(local => ({
        ...local,
        hasSignatory: mandates.some(mandate => mandate.party === local.party),
      }))
      return [id, { parties, waiting: counts.get(id) ?? 0 }]
    }),
  )
}

/** The organisations with something at their parties that waits for the staff; `app.duties` says what does. */
const waits = (now: Date) => Prisma.sql`r.id IN (SELECT "organisationId" FROM app.duties_of_parties(${now}))`

const isUnclear = Prisma.sql`EXISTS (SELECT 1 FROM "LocalParty" w
  WHERE w."organisationId" = r.id AND w.representation = 'unclear')`

function conditionOf({ search, show }: Asked, now: Date): Prisma.Sql {
  const shown =
    show === 'tidigare' ? [Prisma.sql`NOT r.is_member`] : [Prisma.sql`r.is_member`, ...showing(show, now)]
  return Prisma.join([...shown, ...(search ? [matching(search)] : [])], ' AND ')
}

function showing(show: Asked['show'], now: Date): Prisma.Sql[] {
  if (show === 'oklara') return [isUnclear]
  return show === 'att-gora' ? [waits(now)] : []
}

/** Every word stands somewhere in a name, in any order, with or without dots. Digits stand in the number. */
function matching(search: string): Prisma.Sql {
  const digits = digitsSought(search)
  if (digits) return Prisma.sql`position(${digits} IN replace(r."organisationNumber", '-', '')) > 0`
  const words = search.split(/\s+/).filter(Boolean)
  return Prisma.sql`(
    SELECT bool_and(position(app.folded(word) IN app.folded(r.name || ' ' || r."nameEn")) > 0)
    FROM unnest(${words}::text[]) AS word)`
}

export type MemberName = { id: string; name: string }

/** The members' names, for people who ask for access to one of them. */
export async function listMemberNames(actor: Actor): Promise<MemberName[]> {
  const names = await readAs(
    actor,
    tx => tx.$queryRaw<{ id: string; name: string; nameEn: string }[]>`SELECT * FROM app.member_names()`,
  )
  return names.map(one => ({ id: one.id, name: organisationName(actor.locale, one) }))
}
