import { z } from 'zod'

/** The queue numbers its jobs. */
const jobNumber = z.stringFormat('job', /^[1-9]\d{0,17}$/)

export const redoJobSchema = z.object({ jobId: jobNumber })
export type RedoJob = z.output<typeof redoJobSchema>
