import type { SignedInActor } from '@/auth/actor'
import { getOrder } from '@/features/orders/queries'
import { declineOrder, signOrder } from '@/features/orders/signing/commands'
import { type Act, type History, numberOf, orderOf, pick, presser, type Step } from './history'
import type { OrderView } from './view'

const NO_TEXT = 'f'.repeat(64)

type Reading = { hash: string; page: Awaited<ReturnType<typeof getOrder>> }

/** The text that the presser believes to sign: the page's, an older page's, or one that was passed on. */
async function readingOf(
  history: History,
  actor: SignedInActor,
  { order, how }: { order: OrderView; how: number },
): Promise<Reading> {
  const page = await getOrder(actor, order.id)
  const key = `${actor.personId} ${order.id}`
  const known = history.read.get(key) ?? []
  const shown = page?.versions[0]?.hash
  if (shown && known.at(-1) !== shown) history.read.set(key, [...known, shown])
  if (how === 7) return { page, hash: known[0] ?? NO_TEXT }
  if (how === 8) return { page, hash: order.hash ?? NO_TEXT }
  return { page, hash: how === 9 || !shown ? NO_TEXT : shown }
}

export const sign: Act = async (history, step) => {
  const order = orderOf(history, step, 'awaiting_signatures')
  if (!order) return null
  const { persona, actor } = presser(history, step, rightToSign(order, step))
  const { hash, page } = await readingOf(history, actor, { order, how: step.how })
  const result = await signOrder(actor, { orderId: order.id, versionHash: hash })
  const isNew = result.ok && result.value !== 'already_received'
  if (isNew && !page?.versions.some(version => version.hash === hash && !version.closedAt)) {
    throw new Error(`${persona.label} signed a version that ${persona.label} could not see`)
  }
  return { who: persona.label, what: `signs ${numberOf(history.view.orders, order)}`, result }
}

export const decline: Act = async (history, step) => {
  const order = orderOf(history, step, 'awaiting_signatures')
  if (!order) return null
  const { persona, actor } = presser(history, step, rightToSign(order, step))
  const { hash } = await readingOf(history, actor, { order, how: step.how })
  const input = { orderId: order.id, versionHash: hash, reason: 'Tiden räcker inte' }
  const result = await declineOrder(actor, input)
  return { who: persona.label, what: `declines ${numberOf(history.view.orders, order)}`, result }
}

function rightToSign({ awaited }: OrderView, { how }: Step) {
  return { signs: true, party: pick(awaited, how) } as const
}
