import {
  type Address,
  choice,
  type FilterOf,
  listFilter,
  type Orderings,
  type Part,
  SORTING,
  sortingsOf,
} from '@/lib/list-filter'
import { paths } from '@/lib/paths'

export const rowOrderings = {
  usual: { column: 'organisation', way: 'ascending' },
  senast: { column: 'day', way: 'descending' },
  aldst: { column: 'day', way: 'ascending' },
} as const satisfies Orderings
export const rowSortings = sortingsOf(rowOrderings)
export type RowSorting = (typeof rowSortings)[number]

/** A month as '2026-10', by its name in an address. */
export const MONTH = 'manad'
const ofMonth: Part<string> = {
  name: MONTH,
  read: said => (/^\d{4}-(0[1-9]|1[0-2])$/.test(said) ? said : undefined),
}

/** How the rows behind a figure are narrowed and ordered, beside what narrows the figure. */
export const rowFilter = listFilter({ month: ofMonth, sorting: choice(SORTING, rowSortings) })
export type RowFilter = FilterOf<typeof rowFilter>

/** An address without what narrows the rows alone. It stays where it means nothing, so that it is told. */
export function withoutRowFilter(address: Address): Address {
  if (rowFilter.asksInVain(address)) return address
  const { [MONTH]: _month, [SORTING]: _sorting, ...rest } = address
  return rest
}

/** `query` says which figure, as `figureQuery` does. */
export function rowsAddress(slug: string, query: string, filter: RowFilter): string {
  return paths.figureRows(slug, [query, rowFilter.write('', filter).slice(1)].filter(Boolean).join('&'))
}

/** The months from one day to another, the last first. */
export function monthsBetween(first: string, last: string): string[] {
  const [from, to] = [first, last].map(day => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1)
  const count = Math.max(0, (to ?? 0) - (from ?? 0) + 1)
  return Array.from({ length: count }, (_, index) => {
    const month = (to ?? 0) - index
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
