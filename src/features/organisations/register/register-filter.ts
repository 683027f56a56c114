import { choice, type FilterOf, listFilter, typed } from '@/lib/list-filter'

export const registerFilter = listFilter({
  search: typed('sok'),
  show: choice('visa', ['oklara', 'att-gora']),
})
export type RegisterFilter = FilterOf<typeof registerFilter>
