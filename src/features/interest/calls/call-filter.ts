import { callTurns } from '@/features/interest/rules'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import { choice, type FilterOf, listFilter, slug, typed } from '@/lib/list-filter'

/** Beside the usual order, in which what is due comes first. */
export const callSortings = ['nyast', 'verksamhet'] as const

export const callFilter = listFilter({
  search: typed('sok'),
  turn: choice('visa', callTurns),
  service: slug('tjanst'),
  type: choice('typ', organisationTypes),
  sorting: choice('ordning', callSortings),
})
export type CallFilter = FilterOf<typeof callFilter>

/** The call after one in a list. At the list's end, and from outside of it, it is the first of the others. */
export function callAfter<Call extends { interestId: string }>(calls: Call[], id: string): Call | undefined {
  const at = calls.findIndex(({ interestId }) => interestId === id)
  return calls[at + 1] ?? calls.find(({ interestId }) => interestId !== id)
}
