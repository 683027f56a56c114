import { currentActor } from '@/auth/current-actor'
import { getLogHead } from '@/features/receipts/log/queries'

/** The head over all chains, for anyone to write down. */
export async function GET(): Promise<Response> {
  const head = await getLogHead(await currentActor())
  return Response.json(head, { headers: { 'Cache-Control': 'no-store' } })
}
