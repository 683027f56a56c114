import { type Call, type CallTurn, callTurns, turnOf } from '@/features/interest/rules'
import { type OrganisationType, organisationTypes } from '@/features/organisations/register/organisation-type'
import type { Day } from '@/lib/dates'
import { choice, type FilterOf, listFilter, slug } from '@/lib/list-filter'

export const callFilter = listFilter({
  turn: choice('visa', callTurns),
  service: slug('tjanst'),
  type: choice('typ', organisationTypes),
})
export type CallFilter = FilterOf<typeof callFilter>

type Filtered = Call & { serviceSlug: string; organisationType: OrganisationType }

/** Whether the call is about the service and the kind of organisation that are asked for. */
export function isAskedFor(call: Filtered, { service, type }: CallFilter): boolean {
  return (!service || call.serviceSlug === service) && (!type || call.organisationType === type)
}

/** How many calls there are of each turn. */
export function countTurns(calls: readonly Call[], today: Day): Record<CallTurn, number> {
  const counts: Record<CallTurn, number> = { due: 0, new: 0, open: 0, ahead: 0 }
  for (const call of calls) counts[turnOf(call, today)] += 1
  return counts
}
