import { z } from 'zod'

const part = z.enum(['ok', 'failing'])

/** The portal's health as `GET /api/health` gives it. */
export const healthSchema = z.object({ status: part, parts: z.object({ database: part }) })
