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
import { saysEvery } from '@/lib/name-search'
import { organisationName } from '@/lib/organisation-name'
import type { Party, Representation } from '@/lib/party'
import { staffDuties } from '@/lib/staff-duties'

const PAGE_SIZE = 30

export type RegisterRow = {
  id: string
  name: string
  organisationNumber: string
  type: OrganisationType
  headcount: number
  parties: { party: Party; representation: Representation; hasSignatory: boolean }[]
  /** How much waits for the staff there. */
  waiting: number
}
export type Register = {
  organisations: RegisterRow[]
  total: number
  pageSize: number
  /** The letters that the names begin with, of all that the rest of the filter leaves. */
  letters: string[]
}

type Found = Pick<RegisterRow, 'id' | 'name' | 'organisationNumber' | 'type' | 'headcount'> & {
  nameEn: string
}
type Asked = Omit<RegisterFilter, 'asOf'> & { asOf?: Day; pageSize?: number }

const initial = Prisma.sql`upper(left(r.name, 1))`

const sortedBy: Record<NonNullable<Asked['sorting']> | 'usual', Prisma.Sql> = {
  usual: Prisma.sql`r.name, r.id`,
  storst: Prisma.sql`r.headcount DESC, r.name, r.id`,
  minst: Prisma.sql`r.headcount, r.name, r.id`,
}

/** The members on a day, by name unless asked otherwise, as they were then, with how their parties stand now. */
export function listOrganisations(actor: StaffActor, asked: Asked): Promise<Register> {
  const { page, pageSize = PAGE_SIZE, letter = null } = asked
  const sought = Prisma.sql`app.register_on(${asked.asOf ?? dayOf(actor.now)}::date) r WHERE ${conditionOf(asked, actor.now)}`
  return readAs(actor, async tx => {
    const [answer] = await tx.$queryRaw<Answer[]>`
      WITH sought AS MATERIALIZED (
        SELECT r.id, r.name, r."nameEn", r."organisationNumber", r.type::text AS type, r.headcount, ${initial} AS letter
        FROM ${sought}
      ), shown AS (
        SELECT *, row_number() OVER (ORDER BY ${sortedBy[asked.sorting ?? 'usual']}) AS place FROM sought r
        WHERE letter = coalesce(${letter}, letter)
        ORDER BY place LIMIT ${pageSize} OFFSET ${pageSize * (page - 1)}
      )
      SELECT (SELECT coalesce(jsonb_agg(to_jsonb(shown) - 'place' - 'letter' ORDER BY place), '[]') FROM shown) AS found,
             (SELECT coalesce(array_agg(letter ORDER BY letter), '{}') FROM (SELECT DISTINCT letter FROM sought) each)
               AS letters,
             (SELECT count(*)::int FROM sought WHERE letter = coalesce(${letter}, letter)) AS total`
    const { found, letters, total } = answer ?? { found: [], letters: [], total: 0 }
    const standings = await findStandings(tx, actor, found)
    const organisations = found.map(({ name, nameEn, ...row }) => ({
      ...row,
      name: organisationName(actor.locale, { name, nameEn }),
      ...(standings.get(row.id) ?? { parties: [], waiting: 0 }),
    }))
    return { organisations, total, pageSize, letters }
  })
}

type Answer = { found: Found[]; letters: string[]; total: number }

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
    SELECT d."organisationId" AS id, count(*)::int AS waiting FROM ${staffDuties(actor.now)} d
    WHERE d."organisationId" = ANY(${rows.map(({ id }) => id)}::uuid[]) GROUP BY d."organisationId"`
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

/** The organisations where something waits for the staff. */
const waits = (now: Date) => Prisma.sql`r.id IN (SELECT d."organisationId" FROM ${staffDuties(now)} d)`

const isUnclear = Prisma.sql`EXISTS (SELECT 1 FROM "LocalParty" w
  WHERE w."organisationId" = r.id AND w.representation = 'unclear')`

function conditionOf({ search, show, type }: Asked, now: Date): Prisma.Sql {
  const ofType = type ? [Prisma.sql`r.type::text = ${type}`] : []
  return Prisma.join([...showing(show, now), ...ofType, ...(search ? [matching(search)] : [])], ' AND ')
}

/** Of those where something waits, one that has left is shown as well. */
function showing(show: Asked['show'], now: Date): Prisma.Sql[] {
  if (show === 'att-gora') return [waits(now)]
  if (show === 'tidigare') return [Prisma.sql`NOT r.is_member`]
  return [Prisma.sql`r.is_member`, ...(show === 'oklara' ? [isUnclear] : [])]
}

/** Every word stands somewhere in a name, in any order, with or without dots. Digits stand in the number. */
function matching(search: string): Prisma.Sql {
  const digits = digitsSought(search)
  if (digits) return Prisma.sql`position(${digits} IN replace(r."organisationNumber", '-', '')) > 0`
  return saysEvery(search, Prisma.sql`r.name || ' ' || r."nameEn"`)
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
