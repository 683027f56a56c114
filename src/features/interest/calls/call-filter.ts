import { callTurns } from '@/features/interest/rules'
import { organisationTypes } from '@/features/organisations/register/organisation-type'
import { choice, type FilterOf, listFilter, slug } from '@/lib/list-filter'

export const callFilter = listFilter({
  turn: choice('visa', callTurns),
  service: slug('tjanst'),
  type: choice('typ', organisationTypes),
})
export type CallFilter = FilterOf<typeof callFilter>
