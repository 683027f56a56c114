import { openapi } from '@/features/open-interface/openapi'
import { questionsTo } from '@/features/open-interface/questions'
import { openAnswer } from '@/http/open-answer'
import { openRoute } from '@/http/open-route'

/** The description of the open interface. */
export const GET = openRoute(questionsTo('/api/v1/openapi.json'), (request: Request) => {
  return openAnswer(request, JSON.stringify(openapi), { seconds: 300 })
})
