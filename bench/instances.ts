import { type Load, load } from './load'
import type { BenchPage } from './pages'
import type { Portal } from './portal/portal'

export type MeasuredInstances = { path: string; one: Load; two: [Load, Load] }

/** One page from one instance, and then from two at once on the same database. */
export async function measureInstances(
  portals: [Portal, Portal],
  page: BenchPage,
  seconds: number,
): Promise<MeasuredInstances> {
  const [first, second] = portals
  const ask = ({ base }: Portal) => load({ base, path: page.path, cookie: page.cookie }, seconds)
  const one = await ask(first)
  const two = await Promise.all([ask(first), ask(second)])
  return { path: page.path, one, two }
}
