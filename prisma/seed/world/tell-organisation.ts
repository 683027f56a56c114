import type { Cast } from '../factories/order-story'
import type { Step } from '../factories/steps'
import { tellDemoCorrection, tellDemoOrders } from './demo-story'
import type { OrganisationPlan } from './plans'
import { tellEvaluations } from './tell-evaluations'
import { tellFollowUp } from './tell-follow-ups'
import { tellInterest } from './tell-interest'
import { tellOrder } from './tell-order'
import type { Telling } from './telling'
import { onWorkingDays } from './working-plan'

/** Its sessions are joint: a plan of them is told to all the organisations. */
const ROUND_SERVICE = 'kollektiv-formaga'

/** Everything that happens at one organisation, as steps with their instants. */
export function tellOrganisation(plan: OrganisationPlan, telling: Telling, cast: Cast): Step[] {
  const orders = plan.orders.map(order => {
    const told = tellOrder(onWorkingDays(order, telling.calendar), telling)
    if (order.outcome === 'delivered') {
      tellEvaluations(told, order, telling)
      tellFollowUp(told, order, { ...telling, isDemo: plan.part === 'demo' })
      if (plan.part === 'demo') tellDemoCorrection(told, order, telling)
    }
    return { told, alone: order.service === ROUND_SERVICE }
  })
  const demo = plan.part === 'demo' ? tellDemoOrders(telling).map(told => ({ told, alone: false })) : []
  return [
    ...plan.interests.flatMap(interest => tellInterest(interest, telling, cast.staff)),
    ...[...orders, ...demo].flatMap(({ told, alone }) =>
      told.steps(cast).steps.map(step => ({ ...step, alone })),
    ),
  ]
}
