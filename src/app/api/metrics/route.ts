import { timingSafeEqual } from 'node:crypto'
import { writeFigures } from '@/features/open-interface/measure-queries'
import { problem } from '@/http/problem'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/hashing'

export const dynamic = 'force-dynamic'

/** Figures for Prometheus, for the one who has the token. Without a token there is no such address. */
export async function GET(request: Request) {
  const token = env().PORTAL_METRICS_TOKEN
  if (!token) return problem(404, { title: 'Not found' })
  const given = request.headers.get('authorization') ?? ''
  // Digests are of one length, so that the time of comparing says nothing.
  const isRight = timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(`Bearer ${token}`)))
  if (!isRight) return problem(401, { title: 'Unauthorized' }, { 'WWW-Authenticate': 'Bearer' })
  return new Response(await writeFigures(), {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
