import { organisationTypes } from '@/features/organisations/register/organisation-type'
import {
  choice,
  type FilterOf,
  listFilter,
  type Orderings,
  SORTING,
  sortingsOf,
  typed,
} from '@/lib/list-filter'

/** Every ordering, and the column that it goes by. */
export const registerOrderings = {
  usual: { column: 'name', way: 'ascending' },
  storst: { column: 'headcount', way: 'descending' },
  minst: { column: 'headcount', way: 'ascending' },
} as const satisfies Orderings
export const registerSortings = sortingsOf(registerOrderings)

export const registerFilter = listFilter({
  search: typed('sok'),
  show: choice('visa', ['oklara', 'att-gora', 'tidigare']),
  /** The letter that its name begins with. */
  letter: { name: 'bokstav', read: said => (/^[\p{Lu}\p{N}]$/u.test(said) ? said : undefined) },
  type: choice('typ', organisationTypes),
  sorting: choice(SORTING, registerSortings),
  /** The day that the register is read as of, as it was typed. */
  asOf: typed('dag'),
})
export type RegisterFilter = FilterOf<typeof registerFilter>
