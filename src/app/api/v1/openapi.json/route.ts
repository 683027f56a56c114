import { openapi } from '@/features/open-interface/openapi'
import { openAnswer } from '@/http/open-answer'

/** The description of the open interface. */
export function GET(request: Request): Response {
  return openAnswer(request, JSON.stringify(openapi), { seconds: 300 })
}
