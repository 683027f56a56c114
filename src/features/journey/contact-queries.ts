import 'server-only'
import { logLook } from '@/auth/access-log'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices, type ServiceFace } from '@/features/catalogue/face-queries'
import { statusesIn } from '@/features/orders/statuses'
import { Prisma } from '@/generated/prisma/client'

export type OrganisationContact = {
  name: string
  email: string
  telephone: string
  services: ServiceFace[]
  /** Of the active interests that name the contact, the one that was talked about last; else the latest. */
  interestId: string | null
}

type NamedContact = Omit<OrganisationContact, 'services'> & { serviceIds: string[] }

/**
 * Those whom an organisation's orders and interests name as contacts. First those of what is open, then the latest.
 * Empty for everyone but staff. A contact may be of a union, so the look is logged (GDPR art. 9).
 */
export async function listContacts(
  actor: SignedInActor,
  organisationId: string,
): Promise<OrganisationContact[]> {
  if (!isStaff(actor)) return []
  const named = await readAs(
    actor,
    tx => tx.$queryRaw<NamedContact[]>`
      WITH named AS (
        SELECT "contactName" AS name, "contactEmail" AS email, "contactPhone" AS telephone, "serviceId",
               "createdAt" AS at, NOT status::text = ANY(${statusesIn('ended')}) AS "isOpen", NULL::uuid AS interest, NULL::date AS talked
        FROM "Order" WHERE "organisationId" = ${organisationId}::uuid
        UNION ALL
        SELECT "contactName", "contactEmail", "contactPhone", "serviceId", "createdAt",
               "withdrawnAt" IS NULL AND "orderedAt" IS NULL,
               CASE WHEN "withdrawnAt" IS NULL AND "orderedAt" IS NULL THEN id END,
               (SELECT max(d."heldOn") FROM "Dialogue" d
                WHERE d."organisationId" = i."organisationId" AND d."serviceId" = i."serviceId")
        FROM "Interest" i WHERE "organisationId" = ${organisationId}::uuid)
      SELECT (array_agg(name ORDER BY at DESC))[1] AS name, min(email) AS email,
             coalesce((array_agg(telephone ORDER BY at DESC) FILTER (WHERE telephone <> ''))[1], '') AS telephone,
             array_agg(DISTINCT "serviceId") AS "serviceIds",
             (array_agg(interest ORDER BY talked DESC NULLS LAST, at DESC) FILTER (WHERE interest IS NOT NULL))[1] AS "interestId"
      FROM named WHERE email <> '' GROUP BY lower(email)
      ORDER BY bool_or("isOpen") DESC, max(at) DESC LIMIT 6`,
  )
  const emails = named.map(({ email }) => email)
  await logLook(actor, { page: 'organisation', people: peopleAt(organisationId, emails) })
  const faces = await facesOfServices(named.flatMap(({ serviceIds }) => serviceIds))
  return named.map(({ serviceIds, ...contact }) => ({
    ...contact,
    services: serviceIds.map(id => faces.get(id)),
  }))
}

function peopleAt(organisationId: string, emails: string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, m.party, ${organisationId}::uuid FROM "Person" p
    LEFT JOIN "Mandate" m ON m."personId" = p.id AND m."organisationId" = ${organisationId}::uuid
    WHERE p.email = ANY(${emails}::text[])`
}
