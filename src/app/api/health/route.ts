import { readHealth } from '@/features/open-interface/health-queries'

export const dynamic = 'force-dynamic'

/** 200 where requests can be sent here, or 503 with the part that fails. */
export async function GET() {
  const health = await readHealth()
  const status = health.status === 'ok' ? 200 : 503
  return Response.json(health, { status, headers: { 'Cache-Control': 'no-store' } })
}
