import { callTurns } from '@/features/interest/rules'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import {
  choice,
  type FilterOf,
  listFilter,
  type Orderings,
  owned,
  SORTING,
  slug,
  sortingsOf,
  typed,
} from '@/lib/list-filter'
import { withQuery } from '@/lib/with-query'

/** Every ordering, and the column that it goes by. A step that is due comes first unless asked otherwise. */
export const callOrderings = {
  usual: { column: 'step', way: 'ascending' },
  nyast: { column: 'since', way: 'descending' },
  verksamhet: { column: 'organisation', way: 'ascending' },
} as const satisfies Orderings
export const callSortings = sortingsOf(callOrderings)

export const callOwners = ['jag', 'ingen'] as const

export const callFilter = listFilter({
  search: typed('sok'),
  turn: choice('visa', callTurns),
  service: slug('tjanst'),
  type: choice('typ', organisationTypes),
  owner: owned('ansvarig', callOwners),
  sorting: choice(SORTING, callSortings),
})
export type CallFilter = FilterOf<typeof callFilter>

type Owned = { interestId: string; ownerId: string | null }

/**
 * The call after one in a list that the reader can take: nobody else's. At the list's end, and from outside of it, it is
 * the first of the others.
 */
export function callAfter<Call extends Owned>(calls: Call[], id: string, personId: string): Call | undefined {
  const isFree = ({ interestId, ownerId }: Owned) =>
    interestId !== id && (ownerId === null || ownerId === personId)
  const at = calls.findIndex(({ interestId }) => interestId === id)
  return calls.slice(at + 1).find(isFree) ?? calls.find(isFree)
}

/** The address to go on to, with the call that was saved before. */
export function afterCall(path: string, interestId: string): string {
  return withQuery(path, 'efter', interestId)
}
