import { openRoute } from '@/features/open-interface/open-route'
import { openapi } from '@/features/open-interface/openapi'
import { openAnswer } from '@/http/open-answer'

/** The description of the open interface. */
export const GET = openRoute('/api/v1/openapi.json', (request: Request) => {
  return openAnswer(request, JSON.stringify(openapi), { seconds: 300 })
})
