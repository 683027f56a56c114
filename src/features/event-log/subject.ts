import { z } from 'zod'
import { nounOf } from '@/features/event-log/kinds'
import { type ExportedPage, exportedPages } from '@/lib/export-address'
import { aParty } from '@/lib/happenings/facts'
import { localizedTextSchema, textIn } from '@/lib/localized-text'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'
import { withPlace } from '@/lib/place'

/** The thing that an event is about, besides its organisation and its order, as its reader may see it. */
export type EventSubject = Said & {
  /** Its page, where the reader has one. */
  page: string | null
}
type Said =
  | { of: 'service'; name: string }
  | { of: 'round'; name: string; startsOn: string }
  /** A person by their name now, which an erasure takes away. No file names them. */
  | { of: 'person'; name: string | null; role: string | null }
  | { of: 'named'; name: string }
  | { of: 'import'; name: string | null; rows: 'members' | 'orders' }
  | { of: 'list'; list: ExportedPage }
  | { of: 'job'; task: string }
  | { of: 'party'; party: Party }

/** The rows that an event leads to, as the database finds them for its reader. */
const found = z.object({
  service: localizedTextSchema.nullable(),
  slug: z.string().nullable(),
  roundId: z.string().nullable(),
  startsOn: z.string().nullable(),
  interestId: z.string().nullable(),
  importId: z.string().nullable(),
  fileName: z.string().nullable(),
  mail: z.string().nullable(),
  personId: z.string().nullable(),
  person: z.string().nullable(),
  staffRole: z.string().nullable(),
})

const told = z.object({
  slug: z.string().optional(),
  role: z.string().optional(),
  of: z.enum(['members', 'orders']).optional(),
  page: z.enum(exportedPages).optional(),
  task: z.string().optional(),
  party: aParty.nullish(),
})

type Reader = { locale: string; isAdmin: boolean }
type Happened = { kind: string; chainId: string; facts: z.output<typeof told>; rows: z.output<typeof found> }

/** Null where the event's own words say all, and where the thing is gone. */
export function subjectOf(
  reader: Reader,
  { kind, chainId, facts, found: rows }: { kind: string; chainId: string; facts: unknown; found: unknown },
): EventSubject | null {
  const noun = nounOf(kind)
  const of = Object.hasOwn(subjects, noun) ? subjects[noun] : undefined
  const happened = { kind, chainId, facts: told.safeParse(facts).data ?? {}, rows: found.parse(rows) }
  return of?.(happened, reader) ?? null
}

const subjects: { [noun: string]: (happened: Happened, reader: Reader) => EventSubject | null } = {
  service: serviceOf,
  interest: ({ rows }, { locale }) =>
    rows.service && {
      of: 'service',
      name: textIn(locale, rows.service),
      page: rows.interestId && paths.adminInterest(rows.interestId),
    },
  dialogue: serviceOf,
  round: ({ rows: { service, roundId, startsOn } }, { locale }) =>
    service && roundId && startsOn
      ? { of: 'round', name: textIn(locale, service), startsOn, page: paths.adminRound(roundId) }
      : null,
  account: personOf,
  duty: personOf,
  import: ({ facts, rows: { importId, fileName } }) =>
    facts.of
      ? { of: 'import', name: fileName, rows: facts.of, page: importId && paths.adminImport(importId) }
      : null,
  // The parties' own lists are no pages of the staff.
  file: ({ facts: { page } }) =>
    page ? { of: 'list', list: page, page: page.startsWith(paths.admin) ? page : null } : null,
  job: ({ facts: { task } }, { isAdmin }) =>
    task ? { of: 'job', task, page: isAdmin ? paths.adminJobs : null } : null,
  mail: ({ rows: { mail } }) => (mail ? { of: 'named', name: mail, page: paths.adminMail } : null),
  party: partyOf,
  mandate: partyOf,
  setting: ({ facts: { party } }) =>
    party ? { of: 'party', party, page: paths.adminNoticeAddresses } : null,
}

/** A service that was thrown away before it was published has its address alone. */
function serviceOf({ facts, rows: { service, slug } }: Happened, { locale }: Reader): EventSubject | null {
  const page = slug && paths.adminService(slug)
  if (service) return { of: 'service', name: textIn(locale, service), page }
  return facts.slug ? { of: 'service', name: facts.slug, page } : null
}

function personOf({ facts, rows }: Happened, { isAdmin }: Reader): EventSubject | null {
  const { personId, person: name, staffRole } = rows
  const page = personId && (staffRole ? paths.adminAccount(personId) : paths.adminPerson(personId))
  return { of: 'person', name, role: facts.role ?? staffRole, page: isAdmin ? page : null }
}

function partyOf({ chainId, facts: { party } }: Happened): EventSubject | null {
  return party
    ? { of: 'party', party, page: withPlace(paths.adminParty(chainId, party), `part-${party}`) }
    : null
}
