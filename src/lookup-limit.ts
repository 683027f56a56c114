import { type NextRequest, NextResponse } from 'next/server'
import { rateLimit } from '@/lib/rate-limit'
import { messagesIn } from '@/messages/messages'
import { chosenLocale, standaloneAnswer } from '@/standalone-answer'

const MINUTES = 1
const mayLookUp = rateLimit(30, MINUTES)
const LOOKUP_API = /^\/api\/v1\/receipts\/(?!keys$)/

/**
 * A 429 for whoever looks up receipts by their codes faster than people do. Decided here, because a page can't
 * choose its status. An upload answers within its form.
 */
export function tooManyLookups(request: NextRequest, now: Date): NextResponse | undefined {
  const { pathname, searchParams } = request.nextUrl
  const isApi = LOOKUP_API.test(pathname)
  if (!isApi && !(pathname === '/verifiera' && searchParams.has('kod'))) return undefined
  // As the nearest proxy saw it: what stands before that, the client may have made up.
  const client = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
  if (mayLookUp(client, now)) return undefined
  const headers = { 'Retry-After': String(MINUTES * 60), 'Cache-Control': 'no-store' }
  if (isApi) {
    const { tooManyTitle: title, tooManyText: detail } = messagesIn(chosenLocale(request)).errors
    const problem = { type: 'about:blank', status: 429, title, detail }
    const problemHeaders = { ...headers, 'Content-Type': 'application/problem+json' }
    return NextResponse.json(problem, { status: 429, headers: problemHeaders })
  }
  return standaloneAnswer(request, 'tooMany', { status: 429, headers })
}
