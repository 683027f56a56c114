import type { Bare } from './bare/bare'
import { askInTurn, type Load, load, medianOf } from './load'
import type { Portal } from './portal/portal'
import { processorTime } from './processor-time'

export type BenchPage = { name: string; path: string; cookie?: string; html: string }

const COUNTED = 10

/** The pages that are measured, as they are now, each for its own person. */
export async function readPages({ base, signIn }: Portal): Promise<BenchPage[]> {
  const [hr, staff] = [await signIn('hr'), await signIn('staff')]
  const read = async (name: string, path: string, cookie?: string): Promise<BenchPage> => {
    const answer = await fetch(base + path, { headers: cookie ? { cookie } : {} })
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
    return { name, path, cookie, html: await answer.text() }
  }
  const orders = await read('orders-hr', '/avrop', hr)
  const order = orders.html.match(/\/avrop\/[0-9a-f]{8}-[0-9a-f-]{27}/)?.[0]
  if (!order) throw new Error('The list of orders shows none')
  return [
    await read('start', '/'),
    await read('catalogue', '/tjanster'),
    await read('figures', '/statistik'),
    await read('figure', '/statistik/avropat'),
    orders,
    await read('order-hr', order, hr),
    await read('overview-hr', '/oversikt', hr),
    await read('workplace-staff', '/admin', staff),
    await read('orders-staff', '/admin/avrop', staff),
  ]
}

export type MeasuredPage = {
  name: string
  statements: number
  bytes: number
  portal: Load
  bare: Load
  ratio: number
}

type Asking = { pages: BenchPage[]; rounds: number; seconds: number; warm: number; postgres: number }

/** Each page in turn from the portal and from the bare app, and again. Every figure is a median of the rounds. */
export async function measurePages(
  portal: Portal,
  bare: Bare,
  { pages, rounds, seconds, warm, postgres }: Asking,
): Promise<MeasuredPage[]> {
  // A new process runs its script slowly at first. The portal has more script than the bare app.
  for (const page of pages) {
    await load({ base: portal.base, ...page }, warm)
    await load({ base: bare.base, path: `/${page.name}` }, warm)
  }
  const taken = pages.map(page => ({ page, portal: [] as Load[], bare: [] as Load[] }))
  for (let round = 0; round < rounds; round++) {
    for (const { page, ...loads } of taken) {
      const spent = () => processorTime(portal.pid) + processorTime(postgres)
      loads.portal.push(await load({ base: portal.base, ...page }, seconds, spent))
      const bareSpent = () => processorTime(bare.pid)
      loads.bare.push(await load({ base: bare.base, path: `/${page.name}` }, seconds, bareSpent))
    }
  }
  const measured: MeasuredPage[] = []
  for (const { page, ...loads } of taken) {
    const counted = await portal.statementsDuring(() => askInTurn({ base: portal.base, ...page }, COUNTED))
    measured.push({
      name: page.name,
      statements: counted / COUNTED,
      bytes: loads.portal[0]?.bytes ?? 0,
      portal: medianLoad(loads.portal),
      bare: medianLoad(loads.bare),
      ratio: medianOf(loads.portal.map((one, round) => one.perSecond / (loads.bare[round]?.perSecond ?? 0))),
    })
  }
  return measured
}

function medianLoad(loads: Load[]): Load {
  const of = (field: keyof Load) => medianOf(loads.map(one => one[field]))
  return {
    perSecond: of('perSecond'),
    median: of('median'),
    p95: of('p95'),
    bytes: of('bytes'),
    processor: of('processor'),
    failed: loads.reduce((sum, one) => sum + one.failed, 0),
  }
}
