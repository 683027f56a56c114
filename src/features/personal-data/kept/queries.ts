import 'server-only'
import { logLook, peopleWithIds } from '@/auth/access-log'
import { type Actor, isAdmin, type SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type KeptOf, keptNames } from '@/features/personal-data/kept/rules'
import { type KeptFacts, keptFactsSchema } from '@/features/personal-data/kept/schema'
import { readRetention } from '@/features/settings/queries'
import type { Retention } from '@/features/settings/rules'
import type { Reading } from '@/lib/db'

const ON_A_PAGE = 5

export type KeptPerson = {
  id: string
  name: string
  email: string
  locale: 'sv' | 'en'
  mailChoice: 'at_once' | 'daily' | 'my_move'
  role: 'staff' | 'admin' | 'reader' | 'deliverer' | null
  createdAt: Date
  mailFailedAt: Date | null
  deactivatedAt: Date | null
  erasedAt: Date | null
}
/** `place` is 1 for the newest of its kind. */
export type KeptRow = { place: number; at: Date | null; facts: KeptFacts }
export type KeptRows = { total: number; newest: KeptRow[] }
/** Everything that is kept about one person; of each kind how many rows there are, and the newest. */
export type PersonalData = { person: KeptPerson; kept: Partial<Record<KeptOf, KeptRows>>; days: Retention }

/** All that the portal knows about the person who asks. */
export async function getOwnData(actor: SignedInActor): Promise<PersonalData> {
  const own = await readAs(actor, tx => findData(tx, actor.personId))
  if (!own) throw new Error('The person who asks is not there')
  return own
}

/** The same about anybody, for an admin, whose look is logged. */
export async function getDataOf(actor: Actor, personId: string): Promise<PersonalData | null> {
  if (!isAdmin(actor)) return null
  const found = await readAs(actor, tx => findData(tx, personId))
  if (found) await logLook(actor, { page: 'person', people: peopleWithIds([personId]) })
  return found
}

type Row = { kind: string; total: number; place: number; at: Date | null; facts: unknown }

async function findData(tx: Reading, personId: string): Promise<PersonalData | null> {
  const person = await findPerson(tx, personId)
  if (!person) return null
  const rows = await tx.$queryRaw<Row[]>`
    SELECT kind, total, place, at, facts FROM (
      SELECT k.*, count(*) OVER (PARTITION BY k.kind)::int AS total,
             row_number() OVER (PARTITION BY k.kind ORDER BY k.at DESC NULLS LAST)::int AS place
      FROM app.kept_of(${personId}::uuid) k
    ) numbered WHERE place <= ${ON_A_PAGE} ORDER BY kind, place`
  const kept: PersonalData['kept'] = {}
  for (const name of keptNames) {
    const own = rows.filter(({ kind }) => kind === name)
    const newest = own.map(({ place, at, facts }) => ({ place, at, facts: keptFactsSchema.parse(facts) }))
    if (own[0]) kept[name] = { total: own[0].total, newest }
  }
  return { person, kept, days: (await readRetention(tx)).days }
}

export async function findPerson(tx: Reading, id: string): Promise<KeptPerson | null> {
  const row = await tx.person.findUnique({
    where: { id },
    select: {
      ...{ id: true, name: true, email: true, locale: true, mailChoice: true, staffRole: true },
      ...{ createdAt: true, mailFailedAt: true, deactivatedAt: true, erasedAt: true },
    },
  })
  if (!row) return null
  const { staffRole, ...person } = row
  return { ...person, role: staffRole }
}
