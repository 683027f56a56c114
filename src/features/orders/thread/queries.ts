import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { visibleOrders } from '@/features/orders/policy'
import { visibleMessages } from '@/features/orders/thread/policy'
import { readerOf, unansweredOf } from '@/features/orders/thread/unanswered'

export type MessageView = Awaited<ReturnType<typeof listMessages>>[number]

/** The order's messages that the actor may read, in the order written. None if they may not see the order. */
export function listMessages(actor: Actor, orderId: string) {
  return readAs(actor, async tx => {
    const rows = await tx.message.findMany({
      where: { AND: [{ order: { AND: [{ id: orderId }, visibleOrders(actor)] } }, visibleMessages(actor)] },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        audience: true,
        addressee: true,
        question: true,
        party: true,
        personId: true,
        body: true,
        createdAt: true,
      },
    })
    if (rows.length === 0) return []
    // Apart, because someone who has left may no longer be known to the reader.
    const authors = await tx.person.findMany({
      where: { id: { in: rows.map(row => row.personId) } },
      select: { id: true, name: true },
    })
    return rows.map(({ personId, ...message }) => ({
      ...message,
      author: authors.find(one => one.id === personId)?.name ?? null,
    }))
  })
}

export type OpenQuestion = Awaited<ReturnType<typeof listOpenQuestions>>[number]

type Asked = { id: string } & Parameters<typeof readerOf>[1]

/** The questions about these orders that all parties read and nobody has answered there, in the order written. */
export async function listOpenQuestions(actor: Actor, orders: readonly Asked[]) {
  if (!isParty(actor) || orders.length === 0) return []
  const ofOrders = { id: { in: orders.map(({ id }) => id) }, AND: [visibleOrders(actor)] }
  const rows = await readAs(actor, tx =>
    tx.message.findMany({
      where: { AND: [{ order: ofOrders, audience: 'parties' }, visibleMessages(actor)] },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        orderId: true,
        audience: true,
        addressee: true,
        question: true,
        party: true,
        body: true,
        createdAt: true,
      },
    }),
  )
  return orders.flatMap(order =>
    unansweredOf(
      rows.filter(({ orderId }) => orderId === order.id),
      readerOf(actor, order),
    ),
  )
}
