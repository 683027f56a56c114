import { currentActor } from '@/auth/current-actor'
import { openRoute } from '@/features/open-interface/open-route'
import { getLogHead } from '@/features/receipts/log/queries'
import { openAnswer } from '@/http/open-answer'

/** The head over all chains, for anyone to write down. */
export const GET = openRoute('/api/v1/log/head', async (request: Request) => {
  const head = await getLogHead(await currentActor())
  return openAnswer(request, JSON.stringify(head))
})
