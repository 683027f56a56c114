import { z } from 'zod'
import { type Stage, stages } from '@/features/interest/funnel/rules'

const addressSchema = z.object({
  datum: z.string().optional().catch(undefined),
  steg: z.enum(stages).optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type FunnelFilter = { asOf?: string; stage?: Stage; page: number }

/** The day, the stage and the page that an address asks for. */
export function readFunnelFilter(address: Record<string, string | string[] | undefined>): FunnelFilter {
  const { datum: asOf, steg: stage, sida: page } = addressSchema.parse(address)
  return { asOf, stage, page }
}

export function funnelPath(path: string, { asOf, stage, page }: FunnelFilter): string {
  const search = new URLSearchParams()
  if (asOf) search.set('datum', asOf)
  if (stage) search.set('steg', stage)
  if (page > 1) search.set('sida', String(page))
  return search.size > 0 ? `${path}?${search}` : path
}
