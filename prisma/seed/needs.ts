import { changeNeeds } from './needs/change-needs'
import { healthNeeds } from './needs/health-needs'
import type { OrderNeed } from './needs/order-need'
import { safetyNeeds } from './needs/safety-needs'
import { teamNeeds } from './needs/team-needs'

export const orderNeeds: OrderNeed[] = [...safetyNeeds, ...healthNeeds, ...teamNeeds, ...changeNeeds]

export function needsFor(slug: string): OrderNeed[] {
  return orderNeeds.filter(({ services }) => services.includes(slug))
}
