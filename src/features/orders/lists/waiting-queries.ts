import 'server-only'
import { type Actor, isParty } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { knownFaces } from '@/features/catalogue/face-queries'
import { type Met, metBy, type Told, toldOf, turnsOf } from '@/features/orders/lists/met-rows'
import { findUnsettled } from '@/features/orders/lists/own-queries'
import type { InTurn } from '@/features/orders/lists/own-turns'
import { hasNews } from '@/features/orders/lists/talk'
import type { OrderListItem } from '@/features/orders/order-rows'
import { visibleOrders } from '@/features/orders/policy'
import { findListed, listItemsOf } from '@/features/orders/queries'
import { firstFew } from '@/lib/first-few'

/** The first of those that wait, and how many there are. */
export type WaitingOrder = OrderListItem & Told
/** `met`: all of them. Their deliveries may ask for more. */
export type WaitingPart = { orders: WaitingOrder[]; total: number; met: (InTurn & Pick<Met, 'id'>)[] }
export type Waiting = { onMe: WaitingPart; onOthers: WaitingPart }

/** The most that each part shows; the lists show the rest. One's own come with the steps to take. News comes first. */
const MOST_SHOWN = { own: 5, others: 3, news: 4 }

/** The orders that wait for the actor's party, and those it waits for, in the order of their turns. */
export async function listWaiting(actor: Actor): Promise<Waiting> {
  const faces = await knownFaces()
  const { own, others, rows } = await readAs(actor, async tx => {
    const unsettled = isParty(actor) ? await findUnsettled(tx, visibleOrders(actor), actor) : []
    const { own, others } = turnsOf(actor, metBy(actor, unsettled, faces))
    const news = others.filter(({ talk }) => hasNews(talk)).length
    const most = Math.max(MOST_SHOWN.others, Math.min(MOST_SHOWN.news, news))
    const shown = [...firstFew(own, MOST_SHOWN.own), ...firstFew(others, most)]
    const ids = shown.map(({ id }) => id)
    return { own, others, rows: await findListed(tx, ids) }
  })
  const items = await listItemsOf(rows, actor.locale)
  const part = (met: Met[]): WaitingPart => {
    const orders = items.flatMap((item, index) => {
      const one = met.find(({ id }) => id === item.id)
      return one ? [{ ...item, ...toldOf(actor, rows[index], one) }] : []
    })
    return { orders, total: met.length, met }
  }
  return { onMe: part(own), onOthers: part(others) }
}
