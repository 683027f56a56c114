export const dynamic = 'force-dynamic'

/** 200 as long as the process answers, whatever it stands on. */
export function GET() {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
}
