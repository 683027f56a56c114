import 'server-only'
import { logLook } from '@/auth/access-log'
import { type Actor, isAdmin, isParty, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices } from '@/features/catalogue/face-queries'
import { listServices } from '@/features/catalogue/queries'
import { isDeliverer } from '@/features/deliveries/policy'
import type { FoundRow, RowKind } from '@/features/navigation/search/found-row'
import { folded, type Question, wordsOfOne } from '@/features/navigation/search/question'
import type { ContentField } from '@/features/orders/content/content-fields'
import { unitsInWords } from '@/features/orders/content/units'
import { isKept } from '@/features/orders/lists/kept-rows'
import { Prisma } from '@/generated/prisma/client'
import { dayOf } from '@/lib/dates'
import { organisationName } from '@/lib/organisation-name'

export type FoundRows = { kind: RowKind; rows: FoundRow[]; total: number }[]

/**
 * The rows that words and numbers name, of all that the actor may see, in one statement. There are at most so many of
 * each kind. Staff see union people's names, so that look is logged (GDPR art. 9).
 */
export async function searchRows(actor: Actor, question: Question, most: number): Promise<FoundRows> {
  const parts = partsFor(actor)
  if (parts.length === 0) return []
  const services = await listServices(actor)
  const known = services.map(({ id, content: { name } }) => ({ id, said: `${name.sv} ${name.en}` }))
  const rows = await readAs(actor, tx =>
    tx.$queryRaw<Row[]>(statement(actor, parts, { question, known, most })),
  )
  await logLook(actor, { page: 'search', people: peopleIn(rows) })
  const faces = await facesOfServices(rows.flatMap(({ serviceId }) => serviceId ?? []))
  const found = rows.map(({ name, nameEn, place, organisationId, serviceId, unit, ...row }) => ({
    ...row,
    unit: unitsInWords(actor.locale, { sv: name ?? '', en: nameEn ?? '' }, unit ?? '') || null,
    organisation: organisationId
      ? {
          id: organisationId,
          name: organisationName(actor.locale, { name: name ?? '', nameEn: nameEn ?? '' }),
          place: place ?? '',
        }
      : null,
    service: serviceId ? faces.get(serviceId) : null,
  }))
  return shownFirst(parts, question).flatMap(kind => {
    const own = found.filter(row => row.kind === kind)
    const [first] = own
    return first ? [{ kind, total: first.total, rows: own.map(({ total: _, ...row }) => row) }] : []
  })
}

/** A number alone is most often an order's; words are most often a name's. */
function shownFirst(parts: RowKind[], { orderNumber }: Question): RowKind[] {
  return orderNumber === null ? parts.toSorted((one, other) => last(one) - last(other)) : parts
}

function last(kind: RowKind): number {
  return ['delivery', 'order'].indexOf(kind)
}

/** The kinds of rows that each role has pages of. */
function partsFor(actor: Actor): RowKind[] {
  if (isStaff(actor)) return ['order', 'organisation', 'deliverer', 'person', 'delivery']
  if (isParty(actor)) return ['order', 'person']
  return isDeliverer(actor) ? ['delivery'] : []
}

/** Those of unions and of employers alike, each for the party that the row shows. */
function peopleIn(rows: readonly Row[]): Prisma.Sql {
  const people = rows.filter(({ kind }) => kind === 'person')
  return Prisma.sql`
    SELECT * FROM unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ party }) => party)}::"Party"[],
      ${people.map(({ organisationId }) => organisationId)}::uuid[])`
}

type Row = Omit<FoundRow, 'organisation' | 'service'> & {
  organisationId: string | null
  name: string | null
  nameEn: string | null
  place: string | null
  serviceId: string | null
  total: number
}
type Asked = { question: Question; known: { id: string; said: string }[]; most: number }

/** Row-level security decides what each part sees. One found by its name comes before one found by its place. Names are folded once, not once for each order of theirs. */
function statement(actor: Actor, parts: RowKind[], { question, known, most }: Asked): Prisma.Sql {
  return Prisma.sql`
    WITH word AS MATERIALIZED (SELECT app.folded(w) AS word FROM unnest(${question.words}::text[]) AS w),
    place AS MATERIALIZED (
      SELECT o.id, o.name, o."nameEn", o.place, o."organisationNumber" AS number,
             app.folded(concat_ws(' ', o.name, o."nameEn")) AS named,
             app.folded(concat_ws(' ', o.name, o."nameEn", o.place)) || CASE WHEN ${question.readsRegisterNumbers}
               THEN ' ' || o."organisationNumber" || ' ' || replace(o."organisationNumber", '-', '') ELSE '' END AS said
      FROM "Organisation" o
    ), service AS MATERIALIZED (
      SELECT s.id, app.folded(s.said) AS said
      FROM unnest(${known.map(({ id }) => id)}::uuid[], ${known.map(({ said }) => said)}::text[]) AS s(id, said)
    ), held AS MATERIALIZED (
      SELECT c."deliveryId", string_agg(DISTINCT v.said, ' ') AS said
      FROM (SELECT v.id, app.folded(v.name) AS said FROM "Deliverer" v WHERE ${isOwn(actor)}) v
      JOIN "Occasion" c ON c."delivererId" = v.id GROUP BY 1
    )
    ${Prisma.join(
      parts.map(kind => Prisma.sql`(${rowsOf[kind](actor, question)} LIMIT ${most})`),
      ' UNION ALL ',
    )}`
}

const rowsOf: Record<RowKind, (actor: Actor, question: Question) => Prisma.Sql> = {
  order: (actor, { orderNumber, words }) => Prisma.sql`
    SELECT 'order' AS kind, o.id, o.number::text AS number, NULL AS person, NULL::text AS party, p.id AS "organisationId",
           p.name, p."nameEn", p.place, o."serviceId", o.status::text AS status, ${isParty(actor) ? Prisma.sql`o.content->>'unit'` : Prisma.sql`NULL`} AS unit,
           o."validAt", coalesce(o."orderedOn", o."createdAt") AS "begunAt", count(*) OVER ()::int AS total
    FROM "Order" o JOIN place p ON p.id = o."organisationId" LEFT JOIN service s ON s.id = o."serviceId"
    WHERE ${isKept} AND ${saysAll(Prisma.sql`concat_ws(' ', o.number, p.said, s.said, ${writtenIn(actor, 'unit', 'need')})`, wordsOfOne('order', words))}
    ORDER BY coalesce(o.number = ${orderNumber}, false) DESC,
             NOT ${saysAll(Prisma.sql`concat_ws(' ', o.number, p.named, s.said, ${writtenIn(actor, 'unit')})`, wordsOfOne('order', words))},
             o."isWaiting" DESC, o.number DESC`,
  organisation: (_actor, { words }) => Prisma.sql`
    SELECT 'organisation', p.id, p.number, NULL, NULL, p.id, p.name, p."nameEn", p.place, NULL, NULL, NULL, NULL, NULL,
           count(*) OVER ()::int FROM place p WHERE ${saysAll(Prisma.sql`p.said`, wordsOfOne('organisation', words))}
    ORDER BY NOT ${saysAll(Prisma.sql`p.named`, wordsOfOne('organisation', words))}, ${startsWell(Prisma.sql`p.named`)},
             p.name, p.id`,
  person: (actor, { words }) => Prisma.sql`
    SELECT 'person', x.id, NULL, x.name, m.party::text, p.id, p.name, p."nameEn", p.place, NULL, NULL, NULL, NULL, NULL,
           count(*) OVER ()::int FROM (SELECT x.id, x.name, app.folded(${knownBy(actor, words)}) AS said
          FROM "Person" x WHERE x."erasedAt" IS NULL) x
    LEFT JOIN "Mandate" m ON m."personId" = x.id AND m."validFrom" <= ${dayOf(actor.now)}::date
      AND app.is_in_force(m."validFrom", m."validTo", m."revokedAt", ${actor.now})
    LEFT JOIN place p ON p.id = m."organisationId"
    WHERE EXISTS (SELECT 1 FROM word WHERE position(word IN x.said) > 0)
      AND ${saysAll(Prisma.sql`concat_ws(' ', x.said, p.said)`, wordsOfOne('person', words))} AND ${mayBeNamed(actor)}
    ORDER BY ${beginsAName(Prisma.sql`x.said`)} DESC, x.name, x.id, m.id`,
  deliverer: (_actor, { words }) => Prisma.sql`
    SELECT 'deliverer', v.id, NULL, v.name, NULL, NULL::uuid, NULL, NULL, NULL, NULL::uuid, NULL, NULL, NULL, NULL,
           count(*) OVER ()::int FROM (SELECT v.id, v.name, app.folded(v.name) AS said FROM "Deliverer" v) v
    WHERE ${saysAll(Prisma.sql`v.said`, wordsOfOne('deliverer', words))}
    ORDER BY ${beginsAName(Prisma.sql`v.said`)} DESC, v.name, v.id`,
  delivery: (actor, { words }) => Prisma.sql`
    SELECT 'delivery' AS kind, d.id, o.number::text AS number, NULL AS person, NULL::text AS party, p.id AS "organisationId",
           p.name, p."nameEn", p.place, d."serviceId", NULL::text AS status,
           NULL AS unit, NULL::timestamptz AS "validAt", NULL::timestamptz AS "begunAt", count(*) OVER ()::int AS total
    FROM "Delivery" d JOIN place p ON p.id = d."organisationId" LEFT JOIN service s ON s.id = d."serviceId"
    LEFT JOIN "Order" o ON o.id = d."orderId" LEFT JOIN held ON held."deliveryId" = d.id
    WHERE ${isDeliverer(actor) ? Prisma.sql`held."deliveryId" IS NOT NULL` : Prisma.sql`true`}
      AND ${saysAll(Prisma.sql`concat_ws(' ', o.number, p.said, s.said, held.said)`, wordsOfOne('delivery', words))}
    ORDER BY d.status IN ('done', 'cancelled'), d."createdAt" DESC, d.id`,
}

/** A party remembers an order by its unit, or by its need. The staff have the orders of all, and go by their names. */
function writtenIn(actor: Actor, ...names: ContentField[]): Prisma.Sql {
  return isParty(actor)
    ? Prisma.sql`app.folded(${Prisma.join(
        names.map(name => Prisma.sql`(o.content->>${name})`),
        ` || ' ' || `,
      )})`
    : Prisma.sql`NULL`
}

/** Staff may ask by an address. Without its sign it would be found by its organisation's name. */
function knownBy(actor: Actor, words: readonly string[]): Prisma.Sql {
  const isByAddress = isStaff(actor) && words.some(word => word.includes('@'))
  return isByAddress ? Prisma.sql`x.name || ' ' || x.email` : Prisma.sql`x.name`
}

/** Every one of the words stands somewhere in the text, in any order. */
function saysAll(text: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT bool_and(position(word.word IN ${text}) > 0) FROM word
    WHERE word.word = ANY(${words.map(folded)}::text[]))`
}

/** The names that begin as the search does come first. */
function startsWell(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM word WHERE position(word.word IN ${text}) = 1)`
}

/** The words begin the name or one of its parts. */
function beginsAName(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM word WHERE position(' ' || word.word IN ' ' || ${text}) > 0)`
}

/** A deliverer's own deliveries are found; the staff find those of all. */
function isOwn(actor: Actor): Prisma.Sql {
  return isStaff(actor)
    ? Prisma.sql`true`
    : Prisma.sql`v."personId" = ${isDeliverer(actor) ? actor.personId : null}::uuid`
}

/**
 * The same people as the organisation's page names: to a party its own, and those who sign for the others. Admins
 * find those without a mandate too.
 */
function mayBeNamed(actor: Actor): Prisma.Sql {
  if (isAdmin(actor)) return Prisma.sql`true`
  if (isStaff(actor)) return Prisma.sql`m.id IS NOT NULL`
  if (!isParty(actor)) return Prisma.sql`false`
  return Prisma.sql`m."organisationId" = ${actor.organisation.id}::uuid
    AND (m.kind = 'signatory' OR m.party = ${actor.party}::"Party")`
}
