import type { NextRequest, NextResponse } from 'next/server'
import { answer } from '@/http/answer'
import { clientOf } from '@/lib/client'
import { rateLimit } from '@/lib/rate-limit'

const MINUTES = 1
const mayLookUp = rateLimit(30, MINUTES)
const LOOKUP_API = /^\/api\/v1\/receipts\/(?!keys$)/

/**
 * A 429 for a client that looks up receipt codes faster than people do, before anything asks the database. An
 * upload answers within its form.
 */
export function tooManyLookups(request: NextRequest, now: Date): NextResponse | undefined {
  const { pathname, searchParams } = request.nextUrl
  const isApi = LOOKUP_API.test(pathname)
  if (!isApi && !(pathname === '/verifiera' && searchParams.has('kod'))) return undefined
  const { address } = clientOf(request.headers)
  if (mayLookUp(address, now)) return undefined
  const headers = { 'Retry-After': String(MINUTES * 60), 'Cache-Control': 'no-store' }
  return answer(request, 'tooMany', { status: 429, headers })
}
