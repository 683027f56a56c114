import type { Prisma } from '@/generated/prisma/client'

/** The organisations in whose name every word stands, in any order and in either language. */
export function organisationsNamed(search: string): Prisma.OrganisationWhereInput {
  const said = search.split(/\s+/).filter(Boolean)
  return {
    AND: said.map(contains => ({
      OR: [{ name: { contains, mode: 'insensitive' } }, { nameEn: { contains, mode: 'insensitive' } }],
    })),
  }
}
