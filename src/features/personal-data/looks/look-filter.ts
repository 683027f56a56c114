import { z } from 'zod'
import { isDay } from '@/lib/dates'
import { type FilterOf, listFilter, type Part, typed } from '@/lib/list-filter'

export type { LookedAt } from '@/generated/prisma/enums'

/** `before` is the look that the page shows what came before. */
export const lookFilter = listFilter({
  who: typed('vem'),
  person: id('person'),
  reader: id('lasare'),
  day: { name: 'dag', read: said => (isDay(said) ? said : undefined) },
  before: id('fore'),
})
export type LookFilter = FilterOf<typeof lookFilter>

function id(name: string): Part<string> {
  return { name, read: said => z.uuid().safeParse(said).data }
}
