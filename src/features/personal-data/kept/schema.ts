import { z } from 'zod'
import { parties } from '@/lib/party'

/** The part of a kept row that a page says. The file has all of it. */
export const keptFactsSchema = z.object({
  organisation: z.string().nullish(),
  party: z.enum(parties).nullish(),
  order: z.int().nullish(),
  name: z.string().nullish(),
  subject: z.string().nullish(),
})
export type KeptFacts = z.output<typeof keptFactsSchema>
