import { withActor } from '@/auth/doors'
import { actorFor, type Colleague } from '../factories/actors'
import { idOf } from '../factories/catalogue-rows'
import type { Member } from '../factories/organisation-rows'
import type { OrganisationPlan } from './plans'

/** The organisations that could order before a service opened. */
export async function savePilots(
  by: Colleague,
  settled: { plan: OrganisationPlan; member: Member }[],
  services: Map<string, string>,
): Promise<void> {
  const pilots = settled.flatMap(({ plan, member }) =>
    plan.orders
      .filter(order => order.slot?.pilot)
      .map(order => ({ serviceId: idOf(services, order.service), organisationId: member.id })),
  )
  await withActor(actorFor(by, new Date()), tx => tx.servicePilot.createMany({ data: pilots }))
}
