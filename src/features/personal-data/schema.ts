import { z } from 'zod'

export const personSchema = z.object({ personId: z.uuid() })
