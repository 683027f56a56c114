import type { NextRequest, NextResponse } from 'next/server'
import { answer } from '@/http/answer'
import { clientOf } from '@/lib/client'
import { rateLimit } from '@/lib/rate-limit'

const mayLookUp = rateLimit({ what: 'receipt looked up', times: 30, minutes: 1 })
/** One address may stand for a calendar service that asks for many people. */
const mayAskForFeed = rateLimit({ what: 'calendar feed', times: 120, minutes: 1 })
/** Five a second is more than a program needs that keeps what it got. */
const mayAskInterface = rateLimit({ what: 'open interface', times: 300, minutes: 1 })
/** A palette asks at each rest of the fingers, and one address may stand for a whole office. */
const maySearch = rateLimit({ what: 'search', times: 240, minutes: 1 })
/** Everybody at a workplace has one address, and all of them open the form at once. */
const mayOpenForm = rateLimit({ what: 'participants’ form opened', times: 300, minutes: 1 })
const LOOKUP_API = /^\/api\/v1\/receipts\/(?!keys$)/
const INTERFACE = /^\/api\/v1(\/|$)/
const SEARCH = /^\/sok(\/|$)/
const FEED = /^\/kalender\/./
const PARTICIPANTS_FORM = /^\/u\/./

/**
 * A 429 for a client that looks up codes, feeds or participants' links, or searches, faster than people do. It is the
 * same for one that asks the open interface faster than a program needs. An upload answers within its form.
 */
export async function tooManyLookups(request: NextRequest): Promise<NextResponse | undefined> {
  const mayAsk = limitOf(request)
  if (!mayAsk) return undefined
  const { address } = clientOf(request.headers)
  // Where the database does not answer, the page itself says so.
  const seconds = await mayAsk(address).catch(() => 0)
  if (seconds === 0) return undefined
  const headers = { 'Retry-After': String(seconds), 'Cache-Control': 'no-store' }
  return answer(request, 'tooMany', { status: 429, headers })
}

function limitOf({ nextUrl: { pathname, searchParams } }: NextRequest) {
  if (FEED.test(pathname)) return mayAskForFeed
  if (SEARCH.test(pathname) && searchParams.has('q')) return maySearch
  if (PARTICIPANTS_FORM.test(pathname)) return mayOpenForm
  const isLookup = LOOKUP_API.test(pathname) || (pathname === '/verifiera' && searchParams.has('kod'))
  if (isLookup) return mayLookUp
  return INTERFACE.test(pathname) ? mayAskInterface : undefined
}
