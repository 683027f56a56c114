import { z } from 'zod'

export const redoJobSchema = z.object({ jobId: z.string().regex(/^[1-9]\d{0,17}$/) })
export type RedoJob = z.output<typeof redoJobSchema>
