import { callTurns } from '@/features/interest/rules'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import {
  choice,
  type FilterOf,
  listFilter,
  type Orderings,
  SORTING,
  slug,
  sortingsOf,
  typed,
} from '@/lib/list-filter'

/** Every ordering, and the column that it goes by. A step that is due comes first unless asked otherwise. */
export const callOrderings = {
  usual: { column: 'step', way: 'ascending' },
  nyast: { column: 'since', way: 'descending' },
  verksamhet: { column: 'organisation', way: 'ascending' },
} as const satisfies Orderings
export const callSortings = sortingsOf(callOrderings)

export const callFilter = listFilter({
  search: typed('sok'),
  turn: choice('visa', callTurns),
  service: slug('tjanst'),
  type: choice('typ', organisationTypes),
  sorting: choice(SORTING, callSortings),
})
export type CallFilter = FilterOf<typeof callFilter>

/** The call after one in a list. At the list's end, and from outside of it, it is the first of the others. */
export function callAfter<Call extends { interestId: string }>(calls: Call[], id: string): Call | undefined {
  const at = calls.findIndex(({ interestId }) => interestId === id)
  return calls[at + 1] ?? calls.find(({ interestId }) => interestId !== id)
}
