import { pingDatabase } from '@/lib/db'
import { log } from '@/lib/log'

export const dynamic = 'force-dynamic'

const HEADERS = { 'Cache-Control': 'no-store' }

/** 200 when every part answers, or 503 with the part that does not. */
export async function GET() {
  try {
    await pingDatabase()
    return Response.json({ status: 'ok', parts: { database: 'ok' } }, { headers: HEADERS })
  } catch (error) {
    log().error({ err: error }, 'health: the database does not answer')
    return Response.json(
      { status: 'failing', parts: { database: 'failing' } },
      { status: 503, headers: HEADERS },
    )
  }
}
