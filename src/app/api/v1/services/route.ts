import { currentActor } from '@/auth/current-actor'
import { publicService } from '@/features/catalogue/public-service'
import { listServices } from '@/features/catalogue/queries'

/** Everything public of the catalogue. */
export async function GET(): Promise<Response> {
  const actor = await currentActor()
  const services = await listServices(actor)
  return Response.json({ services: services.map(publicService) })
}
