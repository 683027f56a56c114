import type { MemberFacts, MemberState } from '@/features/organisations/register/member'
import type { Day } from '@/lib/dates'
import { accept, type Result, refuse } from '@/lib/result'

const factNames = [
  'name',
  'nameEn',
  'organisationNumber',
  'type',
  'headcount',
  'sector',
  'place',
] as const satisfies (keyof MemberFacts)[]
export type FactName = (typeof factNames)[number]

/** Figures are cut by these as they were on a day. The others are only known as they are now. */
const inHistory: readonly FactName[] = ['name', 'type', 'headcount', 'sector']

export type Difference = { fact: FactName; before: string | number | null; after: string | number | null }

/** The facts in which two states of a member differ. */
export function differencesOf(before: MemberFacts, after: MemberFacts): Difference[] {
  return factNames
    .filter(fact => before[fact] !== after[fact])
    .map(fact => ({ fact, before: before[fact], after: after[fact] }))
}

/** Whether a change begins a period of its own in the member's history. */
export function isOfHistory(differences: readonly Difference[]): boolean {
  return differences.some(({ fact }) => inHistory.includes(fact))
}

/**
 * A change holds from a day that has come, and not from before the latest one. So what was true on a day stays
 * as it was. A change from the same day as the latest one corrects it.
 */
export function mayChangeFrom(member: MemberState, from: Day, today: Day): Result<Day> {
  const field = 'from'
  if (from > today) return refuse('member_change_in_future', { field })
  if (from < member.periodFrom) {
    return refuse('member_change_before_last', { field, values: { day: member.periodFrom } })
  }
  if (member.memberTo && member.memberTo <= from) return refuse('member_has_left', { field })
  return accept(from)
}

/** A membership ends after it began. The day is the first one outside, and may lie ahead. */
export function mayEndOn(member: MemberState, memberTo: Day): Result<Day> {
  const field = 'memberTo'
  if (member.memberTo) return refuse('member_has_left', { field })
  if (memberTo <= member.periodFrom) {
    return refuse('member_change_before_last', { field, values: { day: member.periodFrom } })
  }
  return accept(memberTo)
}
