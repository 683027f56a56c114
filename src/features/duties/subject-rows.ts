import { holdKinds, planKinds } from '@/features/deliveries/history/history-entry'
import { Prisma } from '@/generated/prisma/client'

// Traces that the last deed on a duty has left, each as a column of its subject.

export const lastUnion = Prisma.sql`(
    SELECT u.name FROM "LocalUnion" u JOIN "Event" e ON e."subjectId" = u.id AND e.kind = 'party.local_union_added'
    WHERE u."organisationId" = found."organisationId" ORDER BY e.position DESC LIMIT 1)`

export function caseOwnerOf(orderId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT p.name FROM "Delivery" d JOIN "Person" p ON p.id = d."caseOwnerId" WHERE d."orderId" = ${orderId}::uuid)`
}

/** None where its time or place is what was changed last. */
export function holdersOf(occasionId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT CASE WHEN e.kind <> ALL(${planKinds}) THEN jsonb_build_object('to', d.name, 'from', f.name) END FROM "Event" e
    LEFT JOIN "Deliverer" d ON d.id::text = e.facts ->> 'deliverer'
    LEFT JOIN "Deliverer" f ON f.id::text = e.facts ->> 'delivererFrom'
    WHERE e."subjectId" = ${occasionId}::uuid AND e.kind = ANY(${holdKinds})
    ORDER BY e.position DESC LIMIT 1)`
}

/** The reader's own press has just given the name. It is read of nobody else's invitation. */
export function invitedBy(personId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT jsonb_build_object('name', i.name, 'waits', i."sentAt" IS NULL) FROM "Invitation" i
    WHERE i."organisationId" = found."organisationId" AND i."withdrawnAt" IS NULL
      AND ${personId}::uuid IN (i."invitedById", i."confirmedById")
    ORDER BY greatest(i."createdAt", i."confirmedAt") DESC LIMIT 1)`
}
