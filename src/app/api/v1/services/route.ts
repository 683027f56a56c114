import { currentActor } from '@/auth/current-actor'
import { findGoals } from '@/features/catalogue/goals/queries'
import { publicService } from '@/features/catalogue/public-service'
import { listServices } from '@/features/catalogue/queries'
import { openRoute } from '@/features/open-interface/open-route'
import { openAnswer } from '@/http/open-answer'
import { portalUrl } from '@/lib/env'

/** Everything public of the catalogue. */
export const GET = openRoute('/api/v1/services', async (request: Request) => {
  const actor = await currentActor()
  const services = await listServices(actor)
  const goals = await findGoals(actor, services)
  const base = portalUrl()
  const answer = {
    services: services.map(service => publicService(service, { base, goal: goals.get(service.id) })),
  }
  return openAnswer(request, JSON.stringify(answer), { seconds: 60 })
})
