import { openIndex } from '@/features/open-interface/open-index'
import { questionsTo } from '@/features/open-interface/questions'
import { openAnswer } from '@/http/open-answer'
import { openRoute } from '@/http/open-route'
import { portalUrl } from '@/lib/env'

/** Leads to every part of the open interface. */
export const GET = openRoute(questionsTo('/api/v1'), request =>
  openAnswer(request, JSON.stringify(openIndex(portalUrl())), { seconds: 300 }),
)
