import { performance } from 'node:perf_hooks'
import { plainOrderAt } from './bare/plain-order'
import { medianOf } from './load'
import { jointOrderAt } from './portal/joint-order'
import type { Portal } from './portal/portal'
import type { Signatories } from './portal/signatories'
import type { Post } from './post'

export const MOST_AT_ONCE = 10

export type MeasuredOrders = {
  atOnce: number
  /** Of one order's seven posts; jobs are not counted. */
  statements: number
  /** Milliseconds of all posts together, the orders in step. */
  portal: number
  bare: number
  ratio: number
}

/** Joint orders at one organisation and at ten at once, in turn with the same number of plain ones. */
export async function measureOrders(
  portal: Portal,
  bareBase: string,
  { signatories, rounds }: { signatories: Signatories[]; rounds: number },
): Promise<MeasuredOrders[]> {
  const joint = (count: number) =>
    signatories.slice(0, count).map(people => jointOrderAt(portal.base, people))
  const plain = (count: number) => Array.from({ length: count }, () => plainOrderAt(bareBase))
  await timeOrders(joint(MOST_AT_ONCE))
  await timeOrders(plain(MOST_AT_ONCE))
  const statements = await countStatements(portal, joint(1))
  const measured: MeasuredOrders[] = []
  for (const atOnce of [1, MOST_AT_ONCE]) {
    const times = { portal: [] as number[], bare: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      times.portal.push(await timeOrders(joint(atOnce)))
      times.bare.push(await timeOrders(plain(atOnce)))
    }
    const ratio = medianOf(times.portal.map((time, round) => (times.bare[round] ?? 0) / time))
    measured.push({ atOnce, statements, portal: medianOf(times.portal), bare: medianOf(times.bare), ratio })
  }
  return measured
}

/** Every first post at once, then every second. The forms are read before, and only the sending is measured. */
async function timeOrders(orders: Post[][]): Promise<number> {
  let total = 0
  for (const step of orders[0]?.keys() ?? []) {
    const sending = await Promise.all(orders.map(order => order[step]?.prepare()))
    const start = performance.now()
    await Promise.all(sending.map(send => send?.()))
    total += performance.now() - start
  }
  return total
}

async function countStatements(portal: Portal, [order = []]: Post[][]): Promise<number> {
  let total = 0
  for (const { prepare } of order) {
    const send = await prepare()
    total += await portal.statementsDuring(send)
  }
  return total
}
