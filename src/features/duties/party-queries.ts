import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { askedAboutTimes } from '@/features/deliveries/waiting-rows'
import { type PartyDuty, type PartyDutyRow, partyDuties } from '@/features/duties/party-duty'
import { askedToEvaluate } from '@/features/evaluations/asked/waiting-rows'
import { askedToFollowUp } from '@/features/follow-ups/waiting-rows'
import { Prisma } from '@/generated/prisma/client'

/**
 * All that deliveries ask of the actor's party, or that of one order. Its own come first, in their turns, the oldest
 * first. An overview asks for the same rows.
 */
export async function listPartyDuties(actor: Actor, orderId?: string): Promise<PartyDuty[]> {
  if (!isParty(actor)) return []
  const sought = orderId ? Prisma.sql`WHERE o.id = ${orderId}::uuid` : Prisma.empty
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<PartyDutyRow[]>`
      SELECT asked.*, o.status AS "orderStatus" FROM (
        SELECT why AS kind, "orderId", "deliveryId", awaited, "isOwn", wishing,
          ("proposedAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS day, "endsOn"::text
        FROM (${askedAboutTimes(actor)}) times
        UNION ALL SELECT 'evaluate', "orderId", "deliveryId", '{}', true, '{}',
          ("doneAt" AT TIME ZONE 'Europe/Stockholm')::date::text, NULL
        FROM (${askedToEvaluate(actor)}) evaluations
        UNION ALL SELECT 'follow_up', "orderId", "deliveryId", awaited, "isOwn", '{}', "closesOn"::text, "closesOn"::text
        FROM (${askedToFollowUp(actor)}) "followUps"
      ) asked JOIN "Order" o ON o.id = asked."orderId" ${sought}
      ORDER BY "isOwn" DESC, day, "deliveryId", kind`,
  )
  return partyDuties(rows, actor.party)
}
