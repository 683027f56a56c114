import { type NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'
import { canBeRead } from '@/lib/post-body'
import { LARGEST_POST_BYTES } from '@/lib/post-limit'
import { tooManyLookups } from '@/lookup-limit'
import { outage } from '@/outage'
import { standaloneAnswer } from '@/standalone-answer'

const DEMO_SIGN_IN = '/api/demo/sign-in'
const READING_METHODS = ['GET', 'HEAD', 'OPTIONS']

// Next's own static files need no nonce and answer no form.
export const config = { matcher: '/((?!_next/static|_next/image).*)' }

/** Sets the security headers and turns away malformed requests. Who may do what is decided elsewhere. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const requestId = crypto.randomUUID()
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce)
  const response =
    (await refusal(request)) ??
    tooManyLookups(request, new Date()) ??
    (await outage(request)) ??
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

async function refusal(request: NextRequest): Promise<NextResponse | undefined> {
  if (!isReadable(request.nextUrl)) {
    return refuse(request, 400, 'Adressen går inte att läsa. / The address can not be read.')
  }
  if (READING_METHODS.includes(request.method)) return undefined
  if (!isFromThisSite(request)) {
    return refuse(request, 403, 'Formuläret kom från en annan webbplats. / The form came from another site.')
  }
  const declared = Number(request.headers.get('content-length') ?? 0)
  // A body in pieces does not say how large it is, so it is measured.
  const body = declared > LARGEST_POST_BYTES ? undefined : await request.arrayBuffer()
  if (!body || body.byteLength > LARGEST_POST_BYTES) {
    return tooLarge(request)
  }
  if (await canBeRead(body, request.headers)) return undefined
  return refuse(request, 400, 'Formuläret går inte att läsa. / The form can not be read.')
}

/** A page for whoever posted a form without script; with script the form says so before it is sent. */
function tooLarge(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  if (pathname.startsWith('/api/') || request.headers.has('next-action')) {
    return refuse(
      request,
      413,
      'Det du skickade är för stort, högst 5 MB. / What you sent is too large, at most 5 MB.',
    )
  }
  const about = pathname === paths.verify ? 'receiptTooMuch' : 'tooMuch'
  return standaloneAnswer(request, about, { status: 413, headers: { 'Cache-Control': 'no-store' } })
}

/** PostgreSQL keeps no zero character, and Next answers a broken percent code with a failure. */
function isReadable({ pathname, search }: { pathname: string; search: string }): boolean {
  try {
    return decodeURI(pathname) !== '' && !search.includes('%00')
  } catch {
    return false
  }
}

/**
 * Server actions take a POST without an origin, and so would a form on somebody else's site. Only the demo's
 * sign-in, which scripts use, may leave both headers out; a browser never does.
 */
function isFromThisSite(request: NextRequest): boolean {
  const origin = request.headers.get('origin')
  const fetchSite = request.headers.get('sec-fetch-site')
  if (!origin) {
    return fetchSite === 'same-origin' || (!fetchSite && request.nextUrl.pathname === DEMO_SIGN_IN)
  }
  if (!URL.canParse(origin)) return false
  const portalUrl = env().PORTAL_URL
  if (portalUrl && origin === new URL(portalUrl).origin) return true
  return new URL(origin).host === request.headers.get('host')
}

function refuse(request: NextRequest, status: number, message: string): NextResponse {
  if (request.nextUrl.pathname.startsWith('/api/')) {
    const problem = { type: 'about:blank', status, title: message }
    return NextResponse.json(problem, { status, headers: { 'Content-Type': 'application/problem+json' } })
  }
  return new NextResponse(`${message}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development'
  const issuer = env().OIDC_ISSUER
  const rules = {
    'default-src': "'self'",
    // React's development build evaluates strings to rebuild server stacks.
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    'style-src': `'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    // The sign-in form ends in a redirect to the identity provider, which counts as a form's target.
    'form-action': `'self'${issuer ? ` ${new URL(issuer).origin}` : ''}`,
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
  }
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
