import { NextResponse } from 'next/server'
import type { Problem } from '@/http/problem-schema'

/** An error as outsiders' programs read it. */
export function problem(status: number, about: Problem, headers: Record<string, string> = {}): NextResponse {
  return NextResponse.json(
    { type: 'about:blank', status, ...about },
    {
      status,
      headers: { 'Cache-Control': 'no-store', ...headers, 'Content-Type': 'application/problem+json' },
    },
  )
}
