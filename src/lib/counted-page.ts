import 'server-only'
import { Prisma } from '@/generated/prisma/client'

type PageAsked = { page: number; pageSize: number }

/**
 * One page of the rows of `sought`, by their `place`, each with what `counted` says of all of them. A page past the last
 * one is a single row without a place: it still says how many there are.
 */
export function countedPage({ page, pageSize }: PageAsked): Prisma.Sql {
  const before = pageSize * (page - 1)
  return Prisma.sql`
    SELECT sought.*, counted.* FROM counted
    LEFT JOIN sought ON sought.place > ${before} AND sought.place <= ${before + pageSize} ORDER BY sought.place`
}

/** The rows of a counted page, without the one that stands for none. */
export function placedIn<Row>(rows: readonly (Row & { place: unknown })[]): Row[] {
  return rows.filter(({ place }) => place !== null)
}
