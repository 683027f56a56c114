import { Prisma } from '@/generated/prisma/client'

/** The words of a search: each is looked for by itself. */
export function wordsOf(search: string): string[] {
  return search.split(/\s+/).filter(Boolean)
}

/** Whether every word stands somewhere in the SQL text `names`, in any order, with or without dots. */
export function saysEvery(search: string, names: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT bool_and(position(app.folded(word) IN app.folded(${names})) > 0)
    FROM unnest(${wordsOf(search)}::text[]) AS word)`
}

/** The organisations in whose name every word stands, in any order and in either language. */
export function organisationsNamed(search: string): Prisma.OrganisationWhereInput {
  return {
    AND: wordsOf(search).map(contains => ({
      OR: [{ name: { contains, mode: 'insensitive' } }, { nameEn: { contains, mode: 'insensitive' } }],
    })),
  }
}

/** The same in SQL, of the organisation with that id. */
export function isNamed(search: string, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM "Organisation" named WHERE named.id = ${id} AND (
      SELECT bool_and(named.name ILIKE '%' || word || '%' OR named."nameEn" ILIKE '%' || word || '%')
      FROM unnest(${wordsOf(search)}::text[]) AS word))`
}
