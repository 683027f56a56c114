import type { NextRequest, NextResponse } from 'next/server'
import { answer } from '@/http/answer'
import { env } from '@/lib/env'
import { admittedExchanges, currentExchange } from '@/lib/exchange'

/** Beside the others there is room for those who sign in. */
const ROOM_FOR_SIGN_IN = 10
const SIGN_IN = /^\/(logga-in|api\/auth|api\/demo|api\/passkey)(\/|$)/
const FOR_WATCHERS = /^\/api\/(health|metrics)(\/|$)/

/** A 503 at once where more is under way than the instance can answer in time. Waiting would make it worse. */
export function tooBusy(request: NextRequest): NextResponse | undefined {
  const exchange = currentExchange()
  const { pathname } = request.nextUrl
  if (!exchange || FOR_WATCHERS.test(pathname)) return undefined
  const room = env().PORTAL_MOST_REQUESTS + (SIGN_IN.test(pathname) ? ROOM_FOR_SIGN_IN : 0)
  if (admittedExchanges() >= room) {
    return answer(request, 'busy', { status: 503, headers: { 'Retry-After': '5' } })
  }
  exchange.isAdmitted = true
  return undefined
}
