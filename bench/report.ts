import { cpus, totalmem } from 'node:os'
import type { MeasuredHostile } from './hostile'
import type { MeasuredInstances } from './instances'
import type { MeasuredOrders } from './orders'
import type { MeasuredPage } from './pages'
import type { Soaked } from './soak'

/** The figures of one world; a part that was not asked for is missing. */
export type Measured = {
  scale: number
  pages?: MeasuredPage[]
  orders?: MeasuredOrders[]
  hostile?: MeasuredHostile
  instances?: MeasuredInstances
  soaked?: Soaked
}

/** One table for each kind of figure, in Markdown, under the machine and the day. */
export function reportOf(
  measured: Measured[],
  { rounds, seconds, warm }: { rounds: number; seconds: number; warm: number },
): string {
  const [{ model } = { model: 'unknown' }] = cpus()
  const machine = `${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const how = `${rounds} rounds of ${seconds} s a page after ${warm} s, portal and bare in turn; medians`
  return [
    `${new Date().toISOString().slice(0, 16)}Z · ${machine} · ${how}`,
    ...table(PAGE_HEAD, measured.flatMap(pageRows(measured))),
    ...table(ORDER_HEAD, measured.flatMap(orderRows)),
    ...table(OTHER_HEAD, measured.flatMap(otherRows)),
  ].join('\n')
}

const PAGE_HEAD =
  'scale | page | statements | kB | requests/s | bare/s | ratio | CPU ms | bare CPU ms | median ms | p95 ms | failed | of scale 1'
const ORDER_HEAD = 'scale | joint orders at once | statements | ms | plain ms | ratio'
const OTHER_HEAD = 'scale | what | figures'

function pageRows([first]: Measured[]) {
  return ({ scale, pages = [] }: Measured): string[] =>
    pages.map(({ name, statements, bytes, portal, bare, ratio }) => {
      const small = first?.pages?.find(page => page.name === name)?.portal.median ?? portal.median
      return cells(
        scale,
        name,
        statements.toFixed(1),
        (bytes / 1024).toFixed(0),
        portal.perSecond.toFixed(0),
        bare.perSecond.toFixed(0),
        ratio.toFixed(2),
        portal.processor.toFixed(1),
        bare.processor.toFixed(1),
        portal.median.toFixed(1),
        portal.p95.toFixed(1),
        portal.failed,
        `${(portal.median / small).toFixed(2)}×`,
      )
    })
}

function orderRows({ scale, orders = [] }: Measured): string[] {
  return orders.map(({ atOnce, statements, portal, bare, ratio }) =>
    cells(scale, atOnce, statements, portal.toFixed(0), bare.toFixed(0), ratio.toFixed(2)),
  )
}

function otherRows({ scale, hostile, instances, soaked }: Measured): string[] {
  return [
    ...(hostile ? [cells(scale, 'hostile posts beside an empty form', hostileText(hostile))] : []),
    ...(instances ? [cells(scale, `${instances.path}, one instance and two`, instancesText(instances))] : []),
    ...(soaked
      ? [cells(scale, `memory over ${soaked.minutes} minutes at 15 requests/s`, soakText(soaked))]
      : []),
  ]
}

function hostileText({ plain, hostile, slowest, ratio, largestBytes, failed }: MeasuredHostile): string {
  const times = `${plain.toFixed(1)} ms plain, ${hostile.toFixed(1)} ms hostile (${ratio.toFixed(2)}×)`
  return `${times}; slowest ${slowest.toFixed(0)} ms, largest ${(largestBytes / 1024).toFixed(0)} kB, ${failed} failed`
}

function instancesText({ one, two }: MeasuredInstances): string {
  const together = two[0].perSecond + two[1].perSecond
  return `${one.perSecond.toFixed(0)} and ${together.toFixed(0)} requests/s (${(together / one.perSecond).toFixed(2)}×)`
}

function soakText({ asked, failed, warm }: Soaked): string {
  const path = warm.map(megabytes => megabytes.toFixed(0)).join(' ')
  const change = ((warm.at(-1) ?? 0) / (warm[0] ?? 1) - 1) * 100
  return `MB, warm: ${path} (${change.toFixed(0)} %); ${asked} asked, ${failed} failed`
}

function table(head: string, rows: string[]): string[] {
  if (rows.length === 0) return []
  return [
    '',
    `| ${head} |`,
    `|${head
      .split('|')
      .map(() => '---')
      .join('|')}|`,
    ...rows,
  ]
}

function cells(...values: (string | number)[]): string {
  return `| ${values.join(' | ')} |`
}
