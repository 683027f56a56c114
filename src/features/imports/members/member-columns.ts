import { type Columns, guessColumns, type Headings } from '@/features/imports/columns'
import type { FileRow } from '@/features/imports/file-table'
import type { OrganisationType } from '@/features/organisations/register/organisation-type'
import type { Day } from '@/lib/dates'
import { slugOf } from '@/lib/slug'

export const memberFields = [
  'organisationNumber',
  'name',
  'nameEn',
  'type',
  'headcount',
  'sector',
  'place',
  'memberFrom',
] as const
export type MemberField = (typeof memberFields)[number]

/** Without it no row can be told from another. */
export const neededOfMembers: readonly MemberField[] = ['organisationNumber']

const headings: Headings<MemberField> = {
  organisationNumber: [
    'organisationsnummer',
    'orgnummer',
    'orgnr',
    'org-nr',
    'organisation-number',
    'organization-number',
    'org-number',
    'org-no',
    'number',
    'nummer',
  ],
  nameEn: ['namn-pa-engelska', 'engelskt-namn', 'namn-en', 'name-en', 'english-name', 'name-in-english'],
  name: ['namn', 'name', 'verksamhet', 'myndighet', 'organisation', 'organization', 'medlem', 'member'],
  type: ['typ', 'type', 'slag', 'kind', 'grupp', 'group', 'kategori', 'category', 'verksamhetstyp'],
  headcount: ['antal-anstallda', 'anstallda', 'headcount', 'employees', 'number-of-employees', 'antal'],
  sector: ['sektor', 'sector', 'cofog', 'cofog10', 'andamal'],
  place: ['ort', 'place', 'stad', 'city', 'town', 'sate', 'seat', 'postort'],
  memberFrom: ['medlem-fran', 'medlem-sedan', 'medlem-fran-och-med', 'member-from', 'member-since'],
}

const knownKinds: Record<OrganisationType, readonly string[]> = {
  agency: ['myndighet', 'forvaltningsmyndighet', 'agency', 'authority', 'government-agency'],
  university: ['larosate', 'universitet', 'hogskola', 'university', 'university-college', 'college'],
  county_board: ['lansstyrelse', 'county-board', 'county-administrative-board'],
  public_enterprise: ['affarsverk', 'public-enterprise', 'state-enterprise'],
}

export type Kinds = Record<string, OrganisationType>

export type MemberMapping = {
  columns: Columns<MemberField>
  /** The file's words for kinds, as slugs. */
  kinds: Kinds
  /** The day from which changes hold, and from which members that the file lacks are none. */
  from: Day
  gone: 'keep' | 'end'
}

export function guessMemberMapping(columns: readonly string[], today: Day): MemberMapping {
  return { columns: guessColumns(columns, headings), kinds: {}, from: today, gone: 'keep' }
}

/** The kind that a word stands for: as somebody said, or as it is usually called. */
export function kindOf(word: string, kinds: Kinds): OrganisationType | null {
  const slug = slugOf(word)
  const said = Object.hasOwn(kinds, slug) ? kinds[slug] : undefined
  if (said) return said
  const known = Object.entries(knownKinds) as [OrganisationType, readonly string[]][]
  const of = known.find(([, words]) => words.some(one => slug === one || slug.startsWith(`${one}-`)))
  return of?.[0] ?? null
}

const MOST_WORDS = 20

/** The file's own words for kinds, each once, the most usual first. */
export function kindWordsIn(rows: readonly FileRow[], column: number | undefined): string[] {
  if (column === undefined) return []
  const words = new Map<string, { word: string; times: number }>()
  for (const { cells } of rows) {
    const word = cells[column] ?? ''
    const slug = slugOf(word)
    if (slug) words.set(slug, { word, times: (words.get(slug)?.times ?? 0) + 1 })
  }
  return [...words.values()]
    .toSorted((one, other) => other.times - one.times)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
}
