import { openIndex } from '@/features/open-interface/open-index'
import { openRoute } from '@/features/open-interface/open-route'
import { openAnswer } from '@/http/open-answer'
import { portalUrl } from '@/lib/env'

/** Leads to every part of the open interface. */
export const GET = openRoute('/api/v1', request =>
  openAnswer(request, JSON.stringify(openIndex(portalUrl())), { seconds: 300 }),
)
