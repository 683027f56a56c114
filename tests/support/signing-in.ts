import { randomUUID } from 'node:crypto'
import { aPerson } from '@seed/factories/person-factory'
import { fictionalOrganisationNumber } from '@seed/organisations/organisation-number'
import pg from 'pg'
import { inject } from 'vitest'
import { type Transaction, transactionAs } from '@/lib/db'

export const NOW = new Date('2026-06-17T10:00:00Z')
export const minutesLater = (minutes: number, from = NOW) => new Date(from.getTime() + minutes * 60_000)

export const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => transactionAs({ role: 'system' }, work)

let serial = 7_000

/** A person who is in the register. */
export async function someone(changed: Partial<ReturnType<ReturnType<typeof aPerson>['build']>> = {}) {
  const row = { ...aPerson().at(`${randomUUID()}.example`).build(), ...changed }
  return asSystem(tx => tx.person.create({ data: row }))
}

/** An employer's mandate for the person at an organisation of its own. */
export async function mandateFor(
  personId: string,
  changed: { validFrom?: Date; validTo?: Date; revokedAt?: Date; kind?: 'preparer' } = {},
) {
  serial += 1
  const name = `Provmyndigheten ${serial}`
  return asSystem(async tx => {
    const organisation = await tx.organisation.create({
      data: {
        name,
        nameEn: `Test agency ${serial}`,
        organisationNumber: fictionalOrganisationNumber(serial),
        type: 'agency',
        headcount: 100,
        sector: 1,
        place: 'Norrvik',
        memberFrom: new Date('2018-01-01'),
      },
    })
    return tx.mandate.create({
      data: {
        organisationId: organisation.id,
        personId,
        party: 'employer',
        kind: 'signatory',
        grantedVia: 'staff_invitation',
        validFrom: new Date('2020-01-01'),
        ...changed,
      },
      include: { organisation: true },
    })
  })
}

/** The texts of mails to the address, from the job that sends them, the newest first. */
export async function mailedTo(
  email: string,
): Promise<{ link: string; token: string; code: string; till: string }[]> {
  const jobs = await asSystem(
    tx => tx.$queryRaw<{ secrets: { link: string; code: string } }[]>`
      SELECT j.payload -> 'secrets' AS secrets FROM graphile_worker._private_jobs j
      JOIN "Mail" m ON m.id::text = j.payload ->> 'mailId'
      WHERE m."toAddress" = ${email} ORDER BY j.id DESC`,
  )
  return jobs.map(({ secrets: { link, code } }) => {
    const query = new URL(link).searchParams
    return { link, code, token: query.get('token') ?? '', till: query.get('till') ?? '' }
  })
}

/** The database goes away for as long as `work` takes, and comes back. */
export async function whileDatabaseIsAway(work: () => Promise<void>): Promise<void> {
  const { superuserUrl } = inject('postgres')
  const name = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const allow = (allowed: boolean) =>
    client.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} WITH ALLOW_CONNECTIONS ${allowed}`)
  try {
    await allow(false)
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
    await work()
  } finally {
    await allow(true)
    await client.end()
  }
}
