import { changeNeeds } from './needs/change-needs'
import { healthNeeds } from './needs/health-needs'
import { safetyNeeds } from './needs/safety-needs'
import { teamNeeds } from './needs/team-needs'

/** What an order says, as people at an organisation write it. The four texts belong together. */
export interface OrderNeed {
  /** Slugs of the services that it suits. */
  services: string[]
  need: string
  goal: string
  planAfter: string
  targetGroup: string
}

export const orderNeeds: OrderNeed[] = [...safetyNeeds, ...healthNeeds, ...teamNeeds, ...changeNeeds]

export function needsFor(slug: string): OrderNeed[] {
  return orderNeeds.filter(({ services }) => services.includes(slug))
}
