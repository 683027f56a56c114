import { demoOrganisationKey, otherOrganisationKey } from '../demo-personas'
import type { OrganisationSeed } from '../organisations'
import type { Random } from '../random'
import type { OrganisationPlan, Part } from './plans'

const MEMBER_FROM_THE_START = '2018-07-01'
const UNIVERSITIES_WITH_IA = 21
const OTHER_UNIVERSITIES = 4
const OTHER_ORDERING = 102
const INTERESTED = 68

export type CastOfOrganisations = {
  all: OrganisationPlan[]
  demo: OrganisationPlan
  /** They have ordered IA-systemet; the first is where the demo's other HR person works. */
  universities: OrganisationPlan[]
  /** The other ordering ones, the universities among them first. */
  primary: OrganisationPlan[]
  interested: OrganisationPlan[]
}

/** Of the 247, 128 order, 68 show interest and 51 are silent. Large ones are likelier. */
export function castOrganisations(seeds: OrganisationSeed[], random: Random): CastOfOrganisations {
  const all = seeds.map((seed): OrganisationPlan => ({ seed, part: 'silent', orders: [], interests: [] }))
  const demo = withKey(all, demoOrganisationKey)
  const other = withKey(all, otherOrganisationKey)
  const early = all.filter(({ seed }) => seed.memberSince <= MEMBER_FROM_THE_START)
  const candidates = random.shuffle(early.filter(plan => plan !== demo && plan !== other))
  const isUniversity = ({ seed }: OrganisationPlan) => seed.type === 'university'
  const universityCandidates = candidates.filter(isUniversity)
  const universities = [other, ...universityCandidates.slice(0, UNIVERSITIES_WITH_IA - 1)]
  const otherUniversities = universityCandidates.slice(UNIVERSITIES_WITH_IA - 1).slice(0, OTHER_UNIVERSITIES)
  const agencies = bySizeAndChance(
    candidates.filter(plan => !isUniversity(plan)),
    random,
  ).slice(0, OTHER_ORDERING)
  const primary = [...otherUniversities, ...random.shuffle(agencies)]
  const ordering = new Set([demo, ...universities, ...primary])
  const interested = bySizeAndChance(
    all.filter(plan => !ordering.has(plan)),
    random,
  ).slice(0, INTERESTED)
  give('ordering', [...ordering])
  give('interested', interested)
  demo.part = 'demo'
  other.part = 'other'
  return { all, demo, universities, primary, interested }
}

function give(part: Part, plans: OrganisationPlan[]) {
  for (const plan of plans) plan.part = part
}

function withKey(all: OrganisationPlan[], key: string): OrganisationPlan {
  const found = all.find(({ seed }) => seed.key === key)
  if (!found) throw new Error(`There is no ${key}`)
  return found
}

function bySizeAndChance(plans: OrganisationPlan[], random: Random): OrganisationPlan[] {
  return plans
    .map(plan => ({ plan, rank: random.next() ** (1 / (1 + Math.log10(plan.seed.headcount))) }))
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ plan }) => plan)
}
