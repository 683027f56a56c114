import 'server-only'
import { logLook } from '@/auth/access-log'
import type { Actor } from '@/auth/actor'
import { asGuest, readAs } from '@/auth/doors'
import { findInterestKey } from '@/auth/mailed-keys'
import { revisionInForce } from '@/features/catalogue/revision-in-force'
import { serviceFaceSchema } from '@/features/catalogue/service-content'
import { type SignFacts, signFacts } from '@/features/catalogue/signs/sign-facts'
import type { InterestTiming } from '@/features/interest/rules'
import { visibleUnconfirmed } from '@/features/interest/unconfirmed/policy'
import { canBeConfirmed } from '@/features/interest/unconfirmed/rules'
import { Prisma } from '@/generated/prisma/client'
import type { LocalizedText } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'
import type { Party } from '@/lib/party'

const MOST_SHOWN = 100
const shownOfService = serviceFaceSchema.pick({ name: true, levels: true, kinds: true })

export type UnconfirmedView = {
  id: string
  organisationId: string
  organisation: string
  service: { slug: string; name: LocalizedText } & SignFacts
  party: Party | null
  need: string
  timing: InterestTiming
  email: string
  telephone: string
  confirmedAt: Date | null
}

/** Those that the actor may take up or, as one of the staff, see; the longest waiting first. */
export async function listUnconfirmed(actor: Actor): Promise<UnconfirmedView[]> {
  const where = visibleUnconfirmed(actor)
  if (!where) return []
  const rows = await readAs(actor, tx =>
    tx.unconfirmedInterest.findMany({
      where,
      orderBy: { confirmedAt: 'asc' },
      take: MOST_SHOWN,
      select: shown,
    }),
  )
  await logLook(actor, { page: 'interest', people: writersOf(rows) })
  return rows.map(row => viewOf(row, actor))
}

/** Those of the writers whom the portal knows. */
function writersOf(rows: { id: string }[]): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, u.party, u."organisationId" FROM "UnconfirmedInterest" u JOIN "Person" p ON p.email = u.email
    WHERE u.id = ANY(${rows.map(({ id }) => id)}::uuid[])`
}

/** How many wait, for those who may see them. */
export async function countUnconfirmed(actor: Actor): Promise<number> {
  const where = visibleUnconfirmed(actor)
  return where ? readAs(actor, tx => tx.unconfirmedInterest.count({ where })) : 0
}

/** One of them, to take up. */
export async function getUnconfirmed(actor: Actor, id: string): Promise<UnconfirmedView | null> {
  const where = visibleUnconfirmed(actor)
  if (!where) return null
  const row = await readAs(actor, tx =>
    tx.unconfirmedInterest.findFirst({ where: { AND: [{ id }, where] }, select: shown }),
  )
  if (row) await logLook(actor, { page: 'interest', people: writersOf([row]) })
  return row && viewOf(row, actor)
}

/** The writer's own, by the key that was mailed to them. Null once it is gone or too old to confirm. */
export async function getWritten(actor: Actor, kod: string): Promise<UnconfirmedView | null> {
  const key = await findInterestKey(kod)
  if (!key) return null
  const { organisationId, party } = key
  const row = await asGuest({ organisationId, party }, tx =>
    tx.unconfirmedInterest.findUnique({ where: { id: key.id }, select: shown }),
  )
  if (!row || (!row.confirmedAt && !canBeConfirmed(row, actor.now))) return null
  return viewOf(row, actor)
}

function viewOf({ organisation, service, createdAt, ...row }: Row, { locale }: Actor): UnconfirmedView {
  const { slug, number, revisions } = service
  const content = shownOfService.parse(revisions[0]?.content)
  return {
    ...row,
    organisation: organisationName(locale, organisation),
    service: { slug, name: content.name, ...signFacts({ number, content }) },
  }
}

const shown = {
  id: true,
  organisationId: true,
  party: true,
  need: true,
  timing: true,
  email: true,
  telephone: true,
  createdAt: true,
  confirmedAt: true,
  organisation: { select: { name: true, nameEn: true } },
  service: { select: { slug: true, number: true, revisions: revisionInForce } },
} satisfies Prisma.UnconfirmedInterestSelect
type Row = Prisma.UnconfirmedInterestGetPayload<{ select: typeof shown }>
