import { isDay } from '@/lib/dates'
import { type FilterOf, id, listFilter, typed } from '@/lib/list-filter'

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
