import pg from 'pg'
import type { Party } from '@/lib/party'
import { Failure } from '../../scripts/failure'
import { runNode, scriptArguments } from '../../scripts/processes'

/** The cookies of four people who may sign for the four parties of one organisation. */
export type Signatories = Record<Party, string>

/** So many organisations in which every party is represented and somebody may sign for it now. */
export async function signInSignatories(variables: NodeJS.ProcessEnv, count: number): Promise<Signatories[]> {
  const organisations = await findOrganisations(String(variables.DATABASE_OWNER_URL), count)
  const cookies = await cookiesOf(organisations.flatMap(Object.values), variables)
  const cookieOf = (personId: string) => `locale=sv; ${cookies[personId]}`
  return organisations.map(people => ({
    employer: cookieOf(people.employer),
    ofr_s_p_o: cookieOf(people.ofr_s_p_o),
    saco_s: cookieOf(people.saco_s),
    seko: cookieOf(people.seko),
  }))
}

/** In a process of its own: the portal's modules keep the first database that they open. */
async function cookiesOf(people: string[], env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const { code, output } = await runNode(scriptArguments('bench/sign-in.ts', people), { env })
  if (code !== 0) throw new Failure(`Nobody could be signed in:\n${output}`)
  return JSON.parse(output)
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
