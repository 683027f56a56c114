import { timingSafeEqual } from 'node:crypto'
import { problem } from '@/http/problem'
import { sha256 } from '@/lib/hashing'

/**
 * The refusal of a request that does not show the token, or nothing. Without a token there is no such address. Digests
 * are of one length, so that the time of comparing says nothing.
 */
export function refuseWithout(token: string | undefined, request: Request): Response | undefined {
  if (!token) return problem(404, { title: 'Not found' })
  const given = request.headers.get('authorization') ?? ''
  const isRight = timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(`Bearer ${token}`)))
  return isRight ? undefined : problem(401, { title: 'Unauthorized' }, { 'WWW-Authenticate': 'Bearer' })
}
