import { z } from 'zod'

export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    status: z.int(),
    title: z.string(),
    detail: z.string().optional(),
  })
  .describe('An error (RFC 9457)')
export type Problem = Pick<z.infer<typeof problemSchema>, 'title' | 'detail'>
