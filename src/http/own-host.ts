import { isIP } from 'node:net'
import type { NextRequest, NextResponse } from 'next/server'
import { answer } from '@/http/answer'
import { env, isDemo, portalUrl } from '@/lib/env'

/** Those who watch an instance ask it by an address of its own. */
const FOR_WATCHERS = ['/api/health', '/api/health/live', '/api/metrics']
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** A 421 for a request to a name that is not the portal's. Somebody else's records led it here. */
export function misdirected(request: NextRequest): NextResponse | undefined {
  if (FOR_WATCHERS.includes(request.nextUrl.pathname)) return undefined
  return isOwnHost(request.headers.get('host')) ? undefined : answer(request, 'otherHost', { status: 421 })
}

/** Whether a page at this origin is the portal's own, at the name that the request came to. */
export function isOwnOrigin(origin: string, host: string | null): boolean {
  const own = new URL(portalUrl())
  return origin === own.origin || (isOwnHost(host) && origin === `${own.protocol}//${host}`)
}

/** The name in the portal's address, and those that the operator names. */
export function isOwnHost(host: string | null): boolean {
  const given = host?.toLowerCase() ?? ''
  const own = new URL(portalUrl())
  if (given === own.host || env().ALLOWED_HOSTS?.includes(given)) return true
  if (!URL.canParse(`http://${given}`)) return false
  const { hostname } = new URL(`http://${given}`)
  // Nobody else's record leads to these names, and something on this machine may pass requests on.
  if (LOOPBACK.includes(own.hostname) && LOOPBACK.includes(hostname)) return true
  // No record of names leads to a bare address, so a demo answers there.
  return isDemo(env()) && isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
}
