import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy, REPORTS } from '@/http/content-security'
import { keptPage } from '@/http/kept-page'
import { tooManyLookups } from '@/http/lookup-limit'
import { misdirected } from '@/http/own-host'
import { tooBusy } from '@/http/pressure'
import { refusal } from '@/http/refusal'
import { currentExchange } from '@/lib/exchange'
import { fileBehind, pageBefore } from '@/lib/export-address'

// The build's own files need no nonce and answer no form.
export const config = { matcher: '/((?!_next/static/).*)' }

/** Sets the security headers and turns away malformed requests. Rights are decided elsewhere. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const requestId = currentExchange()?.id ?? crypto.randomUUID()
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(nonce)
  const response =
    misdirected(request) ??
    (await refusal(request)) ??
    (await tooManyLookups(request)) ??
    tooBusy(request) ??
    keptPage(request, nonce) ??
    passOn(request, { requestId, nonce, policy })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('X-Request-Id', requestId)
  response.headers.set('Reporting-Endpoints', `csp="${REPORTS}"`)
  return response
}

/** A table's file is made elsewhere. Next reads the nonce for its own scripts out of the request's policy. */
function passOn(request: NextRequest, given: { requestId: string; nonce: string; policy: string }) {
  const headers = new Headers(request.headers)
  headers.set('x-request-id', given.requestId)
  headers.set('x-nonce', given.nonce)
  headers.set('x-portal-path', pageBefore(request.nextUrl.pathname) + request.nextUrl.search)
  headers.set('Content-Security-Policy', given.policy)
  const file = fileBehind(request.nextUrl)
  const passed = { request: { headers } }
  return file ? NextResponse.rewrite(new URL(file, request.url), passed) : NextResponse.next(passed)
}
