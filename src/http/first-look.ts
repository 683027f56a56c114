import { METHODS } from '@/http/methods'
import { portalUrl } from '@/lib/env'
import type { Exchange } from '@/lib/exchange'

const TWO_YEARS = 63_072_000

/** Sees to each request before Next does, which answers some of them before the proxy or without it. */
export function lookFirst(exchange: Exchange): void {
  const { request, response } = exchange
  if (portalUrl().startsWith('https:')) {
    response.setHeader('Strict-Transport-Security', `max-age=${TWO_YEARS}; includeSubDomains`)
  }
  // Next can't make a request of such a method, and fails.
  if (!METHODS.includes(request.method ?? '')) exchange.plain = 'otherMethod'
  // An address with a host in it would be led on to that host.
  const { url = '/' } = request
  if (!url.startsWith('/') && URL.canParse(url)) {
    const { pathname, search } = new URL(url)
    request.url = pathname + search
  }
}
