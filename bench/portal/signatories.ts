import pg from 'pg'
import { createSession, sessionCookie } from '@/auth/session'
import { disconnect } from '@/lib/db'
import type { Party } from '@/lib/party'

/** The cookies of four people who may sign for the four parties of one organisation. */
export type Signatories = Record<Party, string>

/** So many organisations in which every party is represented and somebody may sign for it now. */
export async function signInSignatories(variables: NodeJS.ProcessEnv, count: number): Promise<Signatories[]> {
  const organisations = await findOrganisations(String(variables.DATABASE_OWNER_URL), count)
  // The portal's own modules read the addresses from the environment.
  Object.assign(process.env, variables)
  const signedIn: Signatories[] = []
  for (const people of organisations) {
    const cookies = await Promise.all(
      Object.entries(people).map(async ([party, personId]) => [party, await cookieOf(personId)]),
    )
    signedIn.push(Object.fromEntries(cookies))
  }
  await disconnect()
  return signedIn
}

async function cookieOf(personId: string): Promise<string> {
  const session = { personId, assurance: 'mail_link' as const, userAgent: 'bench', now: new Date() }
  return `locale=sv; ${sessionCookie()}=${await createSession(session)}`
}

async function findOrganisations(ownerUrl: string, count: number): Promise<Record<Party, string>[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ people: Record<Party, string> }>(
    `SELECT jsonb_object_agg(signing.party, signing.person) AS people FROM (
       SELECT m."organisationId" AS organisation, m.party, min(m."personId"::text) AS person FROM "Mandate" m
       WHERE m.kind = 'signatory' AND m."standInForId" IS NULL AND m."revokedAt" IS NULL
         AND m."validFrom" <= current_date AND (m."validTo" IS NULL OR m."validTo" > current_date)
         AND (SELECT count(*) FROM "Mandate" other WHERE other."personId" = m."personId") = 1
       GROUP BY 1, 2) signing
     GROUP BY signing.organisation HAVING count(*) = 4 ORDER BY signing.organisation LIMIT $1`,
    [count],
  )
  await owner.end()
  if (rows.length < count) throw new Error(`Only ${rows.length} organisations have somebody for each party`)
  return rows.map(({ people }) => people)
}
