import { currentActor } from '@/auth/current-actor'
import { questionsTo } from '@/features/open-interface/questions'
import { getLogHead } from '@/features/receipts/log/queries'
import { openAnswer } from '@/http/open-answer'
import { openRoute } from '@/http/open-route'

/** The head over all chains, for anyone to write down. */
export const GET = openRoute(questionsTo('/api/v1/log/head'), async (request: Request) => {
  const head = await getLogHead(await currentActor())
  return openAnswer(request, JSON.stringify(head))
})
