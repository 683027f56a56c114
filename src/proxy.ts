import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '@/http/content-security'
import { keptPage } from '@/http/kept-page'
import { tooManyLookups } from '@/http/lookup-limit'
import { tooBusy } from '@/http/pressure'
import { refusal } from '@/http/refusal'
import { env } from '@/lib/env'
import { currentExchange } from '@/lib/exchange'

// Next's own static files need no nonce and answer no form.
export const config = { matcher: '/((?!_next/static|_next/image).*)' }

/** Sets the security headers and turns away malformed requests. Rights are decided elsewhere. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const requestId = currentExchange()?.id ?? crypto.randomUUID()
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(nonce)
  const response =
    (await refusal(request)) ??
    tooManyLookups(request, new Date()) ??
    tooBusy(request) ??
    keptPage(request, nonce) ??
    passOn(request, { requestId, nonce, policy })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('X-Request-Id', requestId)
  if (env().PORTAL_URL?.startsWith('https:')) {
    response.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  }
  return response
}

/** Next reads the nonce for its own scripts out of the request's policy. */
function passOn(request: NextRequest, given: { requestId: string; nonce: string; policy: string }) {
  const headers = new Headers(request.headers)
  headers.set('x-request-id', given.requestId)
  headers.set('x-nonce', given.nonce)
  headers.set('x-portal-path', request.nextUrl.pathname + request.nextUrl.search)
  headers.set('Content-Security-Policy', given.policy)
  return NextResponse.next({ request: { headers } })
}
