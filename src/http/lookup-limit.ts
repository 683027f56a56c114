import type { NextRequest, NextResponse } from 'next/server'
import { answer } from '@/http/answer'
import { clientOf } from '@/lib/client'
import { rateLimit } from '@/lib/rate-limit'

const mayLookUp = rateLimit({ what: 'receipt looked up', times: 30, minutes: 1 })
const LOOKUP_API = /^\/api\/v1\/receipts\/(?!keys$)/

/**
 * A 429 for a client that looks up receipt codes faster than people do. An upload answers within its form.
 */
export async function tooManyLookups(request: NextRequest): Promise<NextResponse | undefined> {
  const { pathname, searchParams } = request.nextUrl
  const isApi = LOOKUP_API.test(pathname)
  if (!isApi && !(pathname === '/verifiera' && searchParams.has('kod'))) return undefined
  const { address } = clientOf(request.headers)
  // Where the database does not answer, the page itself says so.
  const seconds = await mayLookUp(address).catch(() => 0)
  if (seconds === 0) return undefined
  const headers = { 'Retry-After': String(seconds), 'Cache-Control': 'no-store' }
  return answer(request, 'tooMany', { status: 429, headers })
}
