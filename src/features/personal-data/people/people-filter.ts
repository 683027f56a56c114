import { type FilterOf, listFilter, typed } from '@/lib/list-filter'

export const peopleFilter = listFilter({ search: typed('sok') })
export type PeopleFilter = FilterOf<typeof peopleFilter>
