import { currentActor } from '@/auth/current-actor'
import { findGoals } from '@/features/catalogue/goals/queries'
import { publicService } from '@/features/catalogue/public-service'
import { listServices } from '@/features/catalogue/queries'
import { portalUrl } from '@/lib/env'

/** Everything public of the catalogue. */
export async function GET(): Promise<Response> {
  const actor = await currentActor()
  const services = await listServices(actor)
  const goals = await findGoals(actor, services)
  const base = portalUrl()
  return Response.json({
    services: services.map(service => publicService(service, { base, goal: goals.get(service.id) })),
  })
}
