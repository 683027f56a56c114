import type { OrganisationSeed } from '../organisations'
import { createRandom } from '../random'
import { castOrganisations } from './cast-of-organisations'
import { planInterested, planInterestsOfOrdering } from './interest-plans'
import { planDelivered } from './order-plans'
import { planOthers } from './other-plans'
import type { OrganisationPlan } from './plans'

const PLANNING_SEED = 20210531

/** The events at each of the 247 members, in days of the seed's own calendar, the same every time. */
export function planMembers(seeds: OrganisationSeed[]): OrganisationPlan[] {
  const random = createRandom(PLANNING_SEED)
  const organisations = castOrganisations(seeds, random)
  planDelivered(organisations, random)
  planInterested(organisations, random)
  planOthers(organisations, random)
  planInterestsOfOrdering(organisations, random)
  return organisations.all
}
