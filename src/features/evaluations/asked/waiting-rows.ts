import type { PartyActor } from '@/auth/actor'
import { Prisma } from '@/generated/prisma/client'

/** The deliveries that the actor is asked to evaluate, and may evaluate now. */
export function askedToEvaluate({ personId, now }: PartyActor): Prisma.Sql {
  return Prisma.sql`
    SELECT e."deliveryId", d."orderId", d."doneAt"
    FROM "Evaluator" e JOIN "Delivery" d ON d.id = e."deliveryId"
    WHERE e."personId" = ${personId}::uuid AND NOT e."hasAnswered" AND d.status = 'done'
      AND app.evaluator_standing(e, ${now}) = 'open'`
}
