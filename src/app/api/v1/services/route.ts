import { currentActor } from '@/auth/current-actor'
import { findGoals } from '@/features/catalogue/goals/queries'
import { publicService } from '@/features/catalogue/public-service'
import { listServices } from '@/features/catalogue/queries'
import { questionsTo } from '@/features/open-interface/questions'
import { openAnswer } from '@/http/open-answer'
import { openRoute } from '@/http/open-route'
import { portalUrl } from '@/lib/env'

/** Everything public of the catalogue. */
export const GET = openRoute(questionsTo('/api/v1/services'), async (request: Request) => {
  const actor = await currentActor()
  const services = await listServices(actor)
  const goals = await findGoals(actor, services)
  const base = portalUrl()
  const answer = {
    services: services.map(service => publicService(service, { base, goal: goals.get(service.id) })),
  }
  return openAnswer(request, JSON.stringify(answer), { seconds: 60 })
})
