import { type UnionParty, unionParties } from '@/lib/party'
import { demoOrganisationKey, otherOrganisationKey } from '../demo-personas'
import { anOrganisation, type Registering } from '../factories/organisation-factory'
import type { Member, OrganisationRows } from '../factories/organisation-rows'
import { demoOrganisation, otherOrganisation } from '../factories/test-world'
import type { Random } from '../random'
import type { Calendar } from './calendar'
import type { OrganisationPlan } from './plans'

const SMALL = 60
const contactUnions = [
  'Jurist- och ekonomförbundet i Norrvik',
  'Naturvetarnas kontaktförbund',
  'Akademikernas kontaktförbund',
]

/** An organisation's place in the register: its parties, their people and stand-ins while they are away. */
export function registerOrganisation(
  plan: OrganisationPlan,
  by: Registering & { random: Random; calendar: Calendar; index: number },
): { member: Member; rows: OrganisationRows } {
  const { random, calendar, index } = by
  const seed = { ...plan.seed, memberSince: calendar.history(plan.seed.memberSince) }
  if (seed.key === demoOrganisationKey) return demoOrganisation(seed).build(by)
  if (seed.key === otherOrganisationKey) return otherOrganisation(seed).build(by)
  const organisation = anOrganisation(seed)
  const present = unionsOf(plan, random)
  organisation.withParties('employer', ...present)
  if (plan.part === 'silent' && index % 5 === 0) organisation.withUnclear('seko')
  if (present.includes('saco_s') && index % 12 === 3) {
    organisation.withContactUnion(random.pick(contactUnions))
  }
  if (index % 20 === 6) organisation.withTwoLocalUnions('ofr_s_p_o')
  const [order] = plan.orders
  if (order?.outcome === 'delivered' && index % 9 === 4) {
    const party = random.pick(['employer' as const, ...present])
    const until = order.doneOn.at(-1) ?? order.draftedOn
    organisation.withStandIn(party, calendar.history(order.draftedOn), calendar.history(until))
  }
  return organisation.build(by)
}

/** Small organisations seldom have all three; at least one is always there. */
function unionsOf({ seed }: OrganisationPlan, random: Random): UnionParty[] {
  const chance = seed.headcount < SMALL ? 0.45 : 0.07
  const present = unionParties.filter(party => party === 'ofr_s_p_o' || !random.chance(chance))
  return present.length > 0 ? present : ['ofr_s_p_o']
}
