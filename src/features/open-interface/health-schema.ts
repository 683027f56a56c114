import { z } from 'zod'

const part = z.enum(['ok', 'failing'])

/** The portal's health as `GET /api/health` gives it. */
export const healthSchema = z.object({
  status: z
    .enum(['ok', 'failing', 'stopping'])
    .describe('By database, schema and writable alone: worker and mail are told, and decide nothing'),
  parts: z.object({
    database: part,
    schema: part,
    writable: part,
    worker: part,
    mail: z.enum(['ok', 'failing', 'kept']).describe('`kept`: a demo sends none'),
  }),
  worker: z.object({ living: z.int(), seenSecondsAgo: z.number().nullable() }),
  queue: z.object({ waiting: z.int(), oldestSeconds: z.number() }),
  version: z.string(),
  build: z.string(),
})
export type Health = z.infer<typeof healthSchema>
