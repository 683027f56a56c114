import { z } from 'zod'

export const problemSchema = z
  .object({
    type: z.literal('about:blank').describe('The status says which kind it is'),
    status: z.int().describe('The same as the status of the answer'),
    title: z.string().describe('What is wrong, in Swedish unless the cookie `locale` says `en`'),
    detail: z.string().optional().describe('More of it, such as the names or days that can be asked for'),
  })
  .describe('An error (RFC 9457)')
export type Problem = Pick<z.infer<typeof problemSchema>, 'title' | 'detail'>
