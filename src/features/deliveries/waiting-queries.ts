import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfServices, type ServiceFace } from '@/features/catalogue/face-queries'
import { type Standing, standingOf } from '@/features/deliveries/times/asked-words'
import { answerBy } from '@/features/deliveries/times/rules'
import { askedAboutTimes } from '@/features/deliveries/waiting-rows'
import { type WhichOrder, type WhichRow, whichOrder } from '@/features/orders/content/units'
import { type Day, dayOfDate } from '@/lib/dates'

/** The most that each part of an overview shows. */
const MOST_SHOWN = 6

/** Its answer about times or about the mode. */
export type WaitingWhy = 'answer' | 'mode'

export type WaitingTimes = Standing & {
  occasionId: string
  deliveryId: string
  orderId: string
  proposedAt: Date
  /** The last day to answer. */
  answerBy: Day
  why: WaitingWhy
  service: ServiceFace
  order: WhichOrder
}

type WaitingRow = Omit<WaitingTimes, 'service' | 'order' | 'answerBy' | 'signerOf' | 'hasWished'> & {
  serviceId: string
  /** Of a question about the mode. That of proposed times follows from their day. */
  endsOn: Date | null
} & WhichRow

/** Questions about times that the actor's party is asked, the oldest first: its own, and those it has answered. */
export async function listWaitingTimes(actor: Actor): Promise<WaitingTimes[]> {
  if (!isParty(actor)) return []
  const { party } = actor
  const rows = await readAs(
    actor,
    tx => tx.$queryRaw<WaitingRow[]>`
      SELECT "occasionId", "deliveryId", "orderId", "proposedAt", "serviceId", why, "endsOn", awaited, "isOwn", wishing,
             number, unit, name, "nameEn"
      FROM (
        SELECT asked.*, row_number() OVER (PARTITION BY "isOwn" ORDER BY "proposedAt", "occasionId") AS turn,
          ord.number, ord.content->>'unit' AS unit, org.name, org."nameEn"
        FROM (${askedAboutTimes(actor)}) asked
        JOIN "Order" ord ON ord.id = asked."orderId" JOIN "Organisation" org ON org.id = ord."organisationId"
      ) waiting
      WHERE turn <= ${MOST_SHOWN} ORDER BY "proposedAt", "occasionId"`,
  )
  const faces = await facesOfServices(rows.map(({ serviceId }) => serviceId))
  return rows.map(({ serviceId, number, unit, name, nameEn, endsOn, ...row }) => ({
    ...row,
    ...standingOf(row, party),
    answerBy: endsOn ? dayOfDate(endsOn) : answerBy(row),
    service: faces.get(serviceId),
    order: whichOrder({ number, unit, name, nameEn }),
  }))
}
