import type { Cast } from '../factories/order-story'
import type { Step } from '../factories/steps'
import { tellDemoCorrection, tellDemoOrders } from './demo-story'
import type { OrganisationPlan } from './plans'
import { tellEvaluations } from './tell-evaluations'
import { tellFollowUp } from './tell-follow-ups'
import { tellInterest } from './tell-interest'
import { tellOrder } from './tell-order'
import type { Telling } from './telling'

/** Everything that happens at one organisation, as steps with their instants. */
export function tellOrganisation(plan: OrganisationPlan, telling: Telling, cast: Cast): Step[] {
  const orders = plan.orders.map(order => {
    const told = tellOrder(order, telling)
    if (order.outcome === 'delivered') {
      tellEvaluations(told, order, telling)
      tellFollowUp(told, order, { ...telling, isDemo: plan.part === 'demo' })
      if (plan.part === 'demo') tellDemoCorrection(told, order, telling)
    }
    return told
  })
  if (plan.part === 'demo') orders.push(...tellDemoOrders(telling))
  return [
    ...plan.interests.flatMap(interest => tellInterest(interest, telling, cast.staff)),
    ...orders.flatMap(order => order.steps(cast).steps),
  ]
}
