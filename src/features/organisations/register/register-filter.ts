import { choice, type FilterOf, listFilter, typed } from '@/lib/list-filter'

export const registerFilter = listFilter({
  search: typed('sok'),
  show: choice('visa', ['oklara', 'att-gora', 'tidigare']),
  /** The day that the register is read as of, as it was typed. */
  asOf: typed('dag'),
})
export type RegisterFilter = FilterOf<typeof registerFilter>
