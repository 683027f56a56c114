import { randomInt, randomUUID } from 'node:crypto'
import { fictionalOrganisationNumber } from '@seed/organisations/organisation-number'
import type { OrganisationType } from '@/features/organisations/register/organisation-type'
import { transactionAs } from '@/lib/db'
import { appendEvent } from '../../support/append-event'
import { asSuperuser } from '../../support/sql'

export type Ordered = { serviceId: string; on: string }
export type Other = { type: OrganisationType; headcount: number; orders: Ordered[] }

/** Another organisation whose orders became valid on their days. Gives its id. */
export async function saveOther({ type, headcount, orders }: Other): Promise<string> {
  const id = randomUUID()
  await asSuperuser(async client => {
    const number = fictionalOrganisationNumber(randomInt(1000, 60_000))
    await client.query(
      `INSERT INTO "Organisation" (id, name, "nameEn", "organisationNumber", type, headcount, sector, place, "memberFrom")
       VALUES ($1, $2, $2, $3, $4, $5, 1, 'Ort', '2018-01-01')`,
      [id, `Verksamhet ${id}`, number, type, headcount],
    )
    for (const order of orders) await saveOrder(id, order)
  })
  return id
}

/** An order that became valid at noon that day. */
export async function saveOrder(organisationId: string, { serviceId, on }: Ordered): Promise<void> {
  const day = `${on}T12:00:00Z`
  const orderId = await asSuperuser(async client => {
    const { rows } = await client.query(
      `INSERT INTO "Order" (number, "organisationId", "serviceId", "serviceRevisionId", status, "startedByParty",
         "startedById", content, "versionNumber", "createdAt", "savedAt", "sentAt", "validAt", "waitingSince")
       SELECT (SELECT coalesce(max(number), 0) + 1 FROM "Order"), $1, $2,
         (SELECT id FROM "ServiceRevision" WHERE "serviceId" = $2 LIMIT 1), 'valid', 'employer',
         (SELECT id FROM "Person" LIMIT 1), '{}', 1, day, day, day, day, day
       FROM (SELECT $3::timestamptz AS day) one RETURNING id`,
      [organisationId, serviceId, day],
    )
    return rows[0].id as string
  })
  const event = { chainId: organisationId, kind: 'order.valid', subjectId: orderId, orderId }
  await transactionAs({ role: 'system' }, tx =>
    appendEvent(tx, { role: 'system', now: new Date(day) }, { ...event, facts: { version: 1 } }),
  )
}
