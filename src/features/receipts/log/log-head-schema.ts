import { z } from 'zod'

const headSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** The head over all chains as `GET /api/v1/log/head` gives it. */
export const logHeadSchema = z.object({
  date: z.iso.date().describe('The day it is read, in Stockholm'),
  head: headSchema.describe(
    'SHA-256 over a line `chain:position:hash` for each chain, in the order of their ids',
  ),
  chains: z.int(),
  events: z.int(),
  checked: z
    .object({ at: z.iso.datetime(), head: headSchema, isWhole: z.boolean() })
    .nullable()
    .describe('The last check of the whole log: the head that was written down then, and whether all held'),
})
