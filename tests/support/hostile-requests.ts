import type { Random } from '@seed/random'
import { NextRequest } from 'next/server'
import { hostileBody, hostileTexts } from './hostile-bodies'

/** A request with such a body, and more of the kind in its address and headers. */
export function hostileRequest(
  random: Random,
  { method, path }: { method: string; path: string },
): NextRequest {
  const url = new URL(path, 'http://portal.test')
  for (const [name, value] of hostileBody(random, ['kopia', 'asOf', 'format', 'till', 'sprak']).slice(
    0,
    40,
  )) {
    url.searchParams.append(name, String(value).slice(0, 300))
  }
  const headers = new Headers({ 'user-agent': random.pick(['', 'a'.repeat(5_000), '%0d%0a']) })
  if (method === 'GET') return new NextRequest(url, { headers })
  const form = new FormData()
  for (const [name, value] of hostileBody(random, ['till', 'persona'])) form.append(name, value)
  const raw = random.pick(hostileTexts)
  if (random.chance(0.5)) return new NextRequest(url, { method, headers, body: form })
  headers.set('content-type', random.pick(['multipart/form-data; boundary=x', 'application/json', 'x', '']))
  return new NextRequest(url, { method, headers, body: raw })
}

/** An address's own part, such as an id or a code. */
export function hostilePart(random: Random): string {
  return random.pick(hostileTexts).slice(0, 2_000)
}
