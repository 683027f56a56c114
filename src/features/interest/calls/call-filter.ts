import { callTurns } from '@/features/interest/rules'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import { choice, type FilterOf, listFilter, slug } from '@/lib/list-filter'

export const callFilter = listFilter({
  turn: choice('visa', callTurns),
  service: slug('tjanst'),
  type: choice('typ', organisationTypes),
})
export type CallFilter = FilterOf<typeof callFilter>

/** The call after one in a list. At the list's end, and from outside of it, it is the first of the others. */
export function callAfter<Call extends { interestId: string }>(calls: Call[], id: string): Call | undefined {
  const at = calls.findIndex(({ interestId }) => interestId === id)
  return calls[at + 1] ?? calls.find(({ interestId }) => interestId !== id)
}
