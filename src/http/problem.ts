import { NextResponse } from 'next/server'
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

/** An error as outsiders' programs read it. */
export function problem(status: number, about: Problem, headers: Record<string, string> = {}): NextResponse {
  return NextResponse.json(
    { type: 'about:blank', status, ...about },
    { status, headers: { ...headers, 'Content-Type': 'application/problem+json' } },
  )
}
