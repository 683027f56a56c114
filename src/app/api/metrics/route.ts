import { writeFigures } from '@/features/open-interface/measure-queries'
import { refuseWithout } from '@/http/bearer-token'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** Figures for Prometheus, for the one who has the token. Without a token there is no such address. */
export async function GET(request: Request) {
  const refused = refuseWithout(env().PORTAL_METRICS_TOKEN, request)
  if (refused) return refused
  return new Response(await writeFigures(), {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
