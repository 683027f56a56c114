import 'server-only'
import { type Actor, isParty, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfRevisions, type ServiceFace } from '@/features/catalogue/face-queries'
import type { GoalAnswer } from '@/features/evaluations/rules'
import { followUpSelect, stateOf } from '@/features/follow-ups/follow-up-rows'
import type { AskedFollowUp } from '@/features/follow-ups/follow-up-text'
import { isOpen, mayAnswer } from '@/features/follow-ups/rules'
import { askedToFollowUp } from '@/features/follow-ups/waiting-rows'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { type WhichOrder, type WhichRow, whichOrder } from '@/features/orders/content/units'
import { type Day, dayOf, dayOfDate } from '@/lib/dates'
import type { Party } from '@/lib/party'
import type { Result } from '@/lib/result'

export type FollowUpView = {
  closesOn: Day
  isOpen: boolean
  /** As the parties wrote them in the order. */
  goal: string
  plan: string
  answers: { party: Party; goalReached: GoalAnswer; outcome: string }[]
  /** The parties that have not answered. */
  silent: Party[]
  /** Whether the actor may answer now; null for all but parties. */
  mayAnswer: Result<true> | null
}

/** The follow-up of a delivery, for its parties and staff. Null before it is asked. */
export async function getFollowUp(actor: Actor, deliveryId: string): Promise<FollowUpView | null> {
  if (!isParty(actor) && !isStaff(actor)) return null
  const found = await readAs(actor, async tx => {
    const row = await tx.followUp.findUnique({ where: { deliveryId }, select: followUpSelect })
    if (!row) return null
    const where = { id: row.delivery.order.id }
    return { row, order: await tx.order.findUniqueOrThrow({ where, select: { content: true } }) }
  })
  if (!found) return null
  const state = stateOf(found.row)
  const today = dayOf(actor.now)
  const { goal, planAfter } = draftContentSchema.parse(found.order.content)
  return {
    closesOn: state.closesOn,
    isOpen: isOpen(state, today),
    goal,
    plan: planAfter,
    answers: found.row.answers,
    silent: state.parties.filter(party => !state.answered.includes(party)),
    mayAnswer: isParty(actor) ? mayAnswer(actor, state, today) : null,
  }
}

export type WaitingFollowUp = AskedFollowUp & {
  deliveryId: string
  orderId: string
  service: ServiceFace
  order: WhichOrder
  closesOn: Day
}

type FollowUpRow = Pick<WaitingFollowUp, 'deliveryId' | 'orderId' | 'awaited' | 'isOwn'> & {
  serviceRevisionId: string
  closesOn: Date
} & WhichRow

/** The follow-ups that wait for the actor's party, or for others once it has answered, the first to close first. */
export async function listWaitingFollowUps(actor: Actor): Promise<WaitingFollowUp[]> {
  if (!isParty(actor)) return []
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<FollowUpRow[]>`
      SELECT asked.*, o."serviceRevisionId",
        o.number, o.content->>'unit' AS unit, org.name, org."nameEn"
      FROM (${askedToFollowUp(actor)}) asked JOIN "Order" o ON o.id = asked."orderId"
      JOIN "Organisation" org ON org.id = o."organisationId"
      ORDER BY asked."closesOn", asked."deliveryId"`,
  )
  const faces = await facesOfRevisions(rows.map(row => row.serviceRevisionId))
  return rows.map(({ deliveryId, orderId, serviceRevisionId, closesOn, awaited, isOwn, ...which }) => ({
    ...{ deliveryId, orderId, awaited, isOwn },
    signerOf: !isOwn && awaited.includes(actor.party) ? actor.party : null,
    service: faces.get(serviceRevisionId),
    order: whichOrder(which),
    closesOn: dayOfDate(closesOn),
  }))
}
