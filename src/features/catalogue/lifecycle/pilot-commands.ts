import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { lockService } from '@/features/catalogue/editing/change-service'
import { lifecycleHappenings } from '@/features/catalogue/lifecycle/happenings'
import type { Pilot } from '@/features/catalogue/lifecycle/schema'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { tell } from '@/lib/happenings/tell'
import { accept, type Result, refuse } from '@/lib/result'

/** Lets an organisation order the service before it opens. Gives the slug; once more changes nothing. */
export function addPilot(actor: SignedInActor, input: Pilot): Promise<Result<string>> {
  return changePilots(actor, input, 'service.pilot_added')
}

/** Takes an organisation off the pilot list. Its orders stay. */
export function removePilot(actor: SignedInActor, input: Pilot): Promise<Result<string>> {
  return changePilots(actor, input, 'service.pilot_removed')
}

async function changePilots(
  actor: SignedInActor,
  { service: slug, organisationId }: Pilot,
  kind: 'service.pilot_added' | 'service.pilot_removed',
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_allowed')
  return withActor(actor, async tx => {
    const service = await lockService(tx, slug)
    const organisation = await tx.organisation.count({ where: { id: organisationId } })
    if (!service || organisation === 0) return refuse('not_found')
    const pilot = { serviceId: service.id, organisationId }
    const { count } =
      kind === 'service.pilot_added'
        ? await tx.servicePilot.createMany({ data: pilot, skipDuplicates: true })
        : await tx.servicePilot.deleteMany({ where: pilot })
    if (count > 0) {
      const facts = { slug, organisationId }
      await tell(tx, actor, {
        of: lifecycleHappenings,
        chainId: PROGRAMME_CHAIN,
        kind,
        subjectId: service.id,
        facts,
      })
    }
    return accept(slug)
  })
}
