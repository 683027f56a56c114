import { currentActor } from '@/auth/current-actor'
import { getLogHead } from '@/features/receipts/log/queries'
import { openAnswer } from '@/http/open-answer'

/** The head over all chains, for anyone to write down. */
export async function GET(request: Request): Promise<Response> {
  const head = await getLogHead(await currentActor())
  return openAnswer(request, JSON.stringify(head))
}
