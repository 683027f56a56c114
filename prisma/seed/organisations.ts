import { slugOf } from '@/lib/slug'
import { otherAgencies, publicEnterprises, sizedAgencies } from './organisations/agencies'
import { fictionalOrganisationNumber } from './organisations/organisation-number'
import { genitive, places } from './organisations/places'
import { universities } from './organisations/universities'
import { createRandom, type Random } from './random'

export type OrganisationTypeSeed = 'agency' | 'university' | 'county_board' | 'public_enterprise'

export interface OrganisationSeed {
  key: string
  name: string
  nameEn: string
  type: OrganisationTypeSeed
  organisationNumber: string
  headcount: number
  /** 1 to 10, after the divisions of COFOG. */
  sector: number
  place: string
  domain: string
  memberSince: string
}

type Described = Pick<OrganisationSeed, 'name' | 'nameEn' | 'type' | 'headcount' | 'sector' | 'place'>

const SEED = 247
const SMALLEST = 3
const LARGEST_UNSIZED = 1400
const FIRST_DAY_OF_PROGRAMME = '2018-01-01'
const LATER_MEMBERSHIPS = ['2018-07-01', '2019-01-01', '2020-01-01']

const countyHeadcounts = [
  980, 640, 580, 360, 350, 330, 320, 310, 300, 290, 280, 270, 260, 255, 250, 240, 230, 210, 200, 150, 140,
]

/** The 247 members, the same every time. */
export function buildOrganisations(): OrganisationSeed[] {
  const random = createRandom(SEED)
  const members = describeMembers(random)
  const memberSince = members.map(() =>
    random.chance(0.05) ? random.pick(LATER_MEMBERSHIPS) : FIRST_DAY_OF_PROGRAMME,
  )
  return members.map((member, index) => ({
    ...member,
    key: slugOf(member.name),
    domain: `${slugOf(shortName(member))}.example`,
    organisationNumber: fictionalOrganisationNumber(index),
    memberSince: memberSince[index] ?? FIRST_DAY_OF_PROGRAMME,
  }))
}

function describeMembers(random: Random): Described[] {
  return [
    ...universities.map(([name, nameEn, place, headcount]) =>
      described('university', { name, nameEn, place, headcount, sector: 9 }),
    ),
    ...countyHeadcounts.map((headcount, index) => describeCountyBoard(places[index] ?? '', headcount)),
    ...publicEnterprises.map(([name, nameEn, headcount]) =>
      described('public_enterprise', { name, nameEn, headcount, sector: 4, place: random.pick(places) }),
    ),
    ...sizedAgencies.map(([name, nameEn, sector, headcount]) =>
      described('agency', { name, nameEn, sector, headcount, place: random.pick(places) }),
    ),
    ...describeOtherAgencies(random),
  ]
}

function described(type: OrganisationTypeSeed, member: Omit<Described, 'type'>): Described {
  return { type, ...member }
}

function describeCountyBoard(place: string, headcount: number): Described {
  return {
    type: 'county_board',
    name: `Länsstyrelsen i ${genitive(place)} län`,
    nameEn: `County Administrative Board of ${place}`,
    headcount,
    sector: 1,
    place,
  }
}

function describeOtherAgencies(random: Random): Described[] {
  const headcounts = random.shuffle(otherAgencies.map((_, rank) => headcountAt(rank)))
  return otherAgencies.map(([name, nameEn, sector], index) => ({
    type: 'agency',
    name,
    nameEn,
    sector,
    headcount: headcounts[index] ?? SMALLEST,
    place: random.pick(places),
  }))
}

/** From the largest to the smallest in steps that shrink, as sizes of agencies do. */
function headcountAt(rank: number): number {
  const share = 1 - rank / (otherAgencies.length - 1)
  return Math.round(SMALLEST * (LARGEST_UNSIZED / SMALLEST) ** share)
}

function shortName({ type, name, place }: Described): string {
  if (type === 'county_board') return `lst-${place}`
  return name.replace(/^(Myndigheten (för|mot)|Statens|Universitetet i|Affärsverket) /, '')
}
