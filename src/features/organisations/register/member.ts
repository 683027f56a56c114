import type { OrganisationType } from '@/features/organisations/register/organisation-type'
import type { Day } from '@/lib/dates'

/** The divisions of COFOG, the UN's classification of what public bodies do. */
export const sectors = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

export const LONGEST_NAME = 200
export const LONGEST_PLACE = 100
export const MOST_HEADCOUNT = 1_000_000

/** A member as the register has it. Sector and place may be unknown. */
export type MemberFacts = {
  name: string
  nameEn: string
  organisationNumber: string
  type: OrganisationType
  headcount: number
  sector: number | null
  place: string
}

/** A member as it stands, with the day on which its latest period began. */
export type MemberState = MemberFacts & {
  id: string
  memberFrom: Day
  memberTo: Day | null
  periodFrom: Day
}
