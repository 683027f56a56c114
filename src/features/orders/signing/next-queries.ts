import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { facesOfRevisions, type ServiceFace } from '@/features/catalogue/face-queries'
import { orderStateOf, orderStateSelect } from '@/features/orders/change-order'
import { sortedByTurn, turnOfOrder } from '@/features/orders/lists/own-turns'
import { visibleOrders } from '@/features/orders/policy'
import { awaitedParties } from '@/features/orders/rules'
import { statusesIn } from '@/features/orders/statuses'

export type NextToSign = { id: string; number: number; service: ServiceFace }

/** The next order that waits for the actor's signature after one just signed, in the turns of the overview. */
export async function getNextToSign(actor: Actor, signedId: string): Promise<NextToSign | null> {
  if (!isParty(actor) || !actor.canSign) return null
  const signing = { id: { not: signedId }, status: { in: statusesIn('signing') } }
  const rows = await readAs(actor, tx =>
    tx.order.findMany({
      where: { AND: [visibleOrders(actor), signing] },
      orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
      select: { ...orderStateSelect, number: true, deadlineOn: true, serviceRevisionId: true },
    }),
  )
  const waiting = rows.flatMap(row => {
    const awaited = awaitedParties(orderStateOf(row))
    return awaited.includes(actor.party) ? [{ ...row, ...turnOfOrder(actor, { ...row, awaited }) }] : []
  })
  const [next] = sortedByTurn(waiting)
  if (!next) return null
  const { id, number, serviceRevisionId } = next
  return { id, number, service: (await facesOfRevisions([serviceRevisionId])).get(serviceRevisionId) }
}
