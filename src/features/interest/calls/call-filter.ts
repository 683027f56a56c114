import { z } from 'zod'
import { type Call, type CallTurn, callTurns, turnOf } from '@/features/interest/rules'
import { type OrganisationType, organisationTypes } from '@/features/organisations/register/organisation-type'
import type { Day } from '@/lib/dates'

const addressSchema = z.object({
  visa: z.enum(callTurns).optional().catch(undefined),
  tjanst: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/)
    .optional()
    .catch(undefined),
  typ: z.enum(organisationTypes).optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type CallFilter = { turn?: CallTurn; service?: string; type?: OrganisationType; page: number }

/** The filter that an address asks for; what it can't mean is left out. */
export function readCallFilter(address: Record<string, string | string[] | undefined>): CallFilter {
  const { visa: turn, tjanst: service, typ: type, sida: page } = addressSchema.parse(address)
  return { turn, service, type, page }
}

/** The address of one page of the same list. */
export function callListPath(path: string, { turn, service, type, page }: CallFilter): string {
  const search = new URLSearchParams()
  if (turn) search.set('visa', turn)
  if (service) search.set('tjanst', service)
  if (type) search.set('typ', type)
  if (page > 1) search.set('sida', String(page))
  return search.size > 0 ? `${path}?${search}` : path
}

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
