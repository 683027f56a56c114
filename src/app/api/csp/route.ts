import { recordReports } from '@/http/csp-reports'
import { currentTime } from '@/lib/clock'

/** Takes a browser's report that a page asked for something that the policy forbids. */
export async function POST(request: Request): Promise<Response> {
  recordReports(await request.text(), currentTime())
  return new Response(null, { status: 204 })
}
