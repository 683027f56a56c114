import { z } from 'zod'

/** Up to what the person saw: what has come since stays unread. */
export const markReadSchema = z.object({ until: z.iso.datetime() })
export type MarkRead = z.output<typeof markReadSchema>
