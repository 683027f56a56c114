import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfRevisions, type ServiceFace } from '@/features/catalogue/face-queries'
import { askedToEvaluate } from '@/features/evaluations/asked/waiting-rows'
import { mayEvaluate, type NamedSide, type Standing } from '@/features/evaluations/rules'
import { type WhichOrder, type WhichRow, whichOrder } from '@/features/orders/content/units'
import { sha256 } from '@/lib/hashing'
import type { LocalizedText } from '@/lib/localized-text'
import { organisationName } from '@/lib/organisation-name'
import { accept, type Result, refuse } from '@/lib/result'

const MOST_WAITING = 20

type Asked = { side: NamedSide | null }
type AskedRow = Asked & { standing: Standing }

/** Whether the actor is asked for an evaluation and may give it now. Null for all but parties. */
export async function getEvaluationStanding(actor: Actor, deliveryId: string): Promise<Result<Asked> | null> {
  if (!isParty(actor)) return null
  const [seen] = await readAs(
    actor,
    tx => tx.$queryRaw<(Omit<AskedRow, 'standing'> & { standing: Standing | null })[]>`
      SELECT e.side, CASE WHEN e."deliveryId" IS NOT NULL THEN app.evaluator_standing(e, ${actor.now}) END AS standing
      FROM "Delivery" d
      LEFT JOIN "Evaluator" e ON e."deliveryId" = d.id AND e."personId" = ${actor.personId}::uuid
      WHERE d.id = ${deliveryId}::uuid`,
  )
  if (!seen) return null
  if (!seen.standing) return refuse('not_named_in_order')
  const may = mayEvaluate(seen.standing)
  return may.ok ? accept({ side: seen.side }) : may
}

export type WaitingEvaluation = {
  deliveryId: string
  orderId: string
  service: ServiceFace
  order: WhichOrder
}

/** The deliveries that wait for the actor's evaluation, the longest first. */
export async function listWaitingEvaluations(actor: Actor): Promise<WaitingEvaluation[]> {
  if (!isParty(actor)) return []
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<({ deliveryId: string; orderId: string; serviceRevisionId: string } & WhichRow)[]>`
      SELECT asked."deliveryId", asked."orderId", o."serviceRevisionId", o.number, o.content->>'unit' AS unit, org.name, org."nameEn"
      FROM (${askedToEvaluate(actor)}) asked JOIN "Order" o ON o.id = asked."orderId"
      JOIN "Organisation" org ON org.id = o."organisationId"
      ORDER BY asked."doneAt", asked."deliveryId" LIMIT ${MOST_WAITING}`,
  )
  const faces = await facesOfRevisions(rows.map(row => row.serviceRevisionId))
  return rows.map(row => ({
    deliveryId: row.deliveryId,
    orderId: row.orderId,
    service: faces.get(row.serviceRevisionId),
    order: whichOrder(row),
  }))
}

export type AskedByKey = Asked & {
  service: LocalizedText
  organisation: string
  goal: string
  standing: Result<true>
}

type KeyRow = AskedRow & { serviceRevisionId: string; name: string; nameEn: string; goal: string | null }

/** The form that the key in somebody's mail opens, and nothing else of the order. Null for an unknown key. */
export async function getAskedByKey(actor: Actor, kod: string): Promise<AskedByKey | null> {
  const [row] = await readAs(
    actor,
    tx => tx.$queryRaw<KeyRow[]>`SELECT * FROM app.evaluator_of_key(${sha256(kod)}, ${actor.now})`,
  )
  if (!row) return null
  const faces = await facesOfRevisions([row.serviceRevisionId])
  return {
    side: row.side,
    service: faces.get(row.serviceRevisionId).name,
    organisation: organisationName(actor.locale, row),
    goal: row.goal ?? '',
    standing: mayEvaluate(row.standing),
  }
}
