import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import type { LogFault } from '@/features/receipts/log/row-queries'
import { type Day, dayOf } from '@/lib/dates'
import type { Reading } from '@/lib/db'

export type LogHead = {
  /** The day it is read, in Stockholm. */
  date: Day
  /** SHA-256 over a line `chain:position:hash` for each chain, in the order of their ids. */
  head: string
  chains: number
  events: number
  /** The last check of the whole log: the head that was written down then, and whether all held. */
  checked: { at: Date; head: string; isWhole: boolean } | null
}

type HeadRow = {
  head: string
  chains: number
  events: number
  checkedAt: Date | null
  checkedHead: string | null
  isWhole: boolean | null
}

/** The head over all chains as it is now. Anyone may ask. */
export function getLogHead(actor: Actor): Promise<LogHead> {
  return readAs(actor, tx => readLogHead(tx, actor.now))
}

export async function readLogHead(tx: Reading, now: Date): Promise<LogHead> {
  const [row] = await tx.$queryRaw<HeadRow[]>`SELECT * FROM app.log_head()`
  if (!row) throw new Error('The database has no head over its chains')
  const { head, chains, events, checkedAt, checkedHead, isWhole } = row
  const checked =
    checkedAt && checkedHead ? { at: checkedAt, head: checkedHead, isWhole: isWhole === true } : null
  return { date: dayOf(now), head, chains, events, checked }
}

const MOST_CHECKS = 30

export type LogCheckView = {
  id: string
  checkedAt: Date
  head: string
  chains: number
  events: number
  faults: (LogFault & { organisation: string | null })[]
}

/** The latest checks of the log, for staff. */
export async function listLogChecks(actor: Actor): Promise<LogCheckView[]> {
  if (!isStaff(actor)) return []
  return readAs(actor, async tx => {
    const rows = await tx.logCheck.findMany({
      orderBy: { checkedAt: 'desc' },
      take: MOST_CHECKS,
      select: { id: true, checkedAt: true, head: true, chains: true, events: true, faults: true },
    })
    const checks = rows.map(row => ({ ...row, faults: row.faults as LogFault[] }))
    const chainIds = [...new Set(checks.flatMap(check => check.faults.map(fault => fault.chainId)))]
    const organisations = await tx.organisation.findMany({
      where: { id: { in: chainIds } },
      select: { id: true, name: true },
    })
    const names = new Map(organisations.map(({ id, name }) => [id, name]))
    return checks.map(check => ({
      ...check,
      faults: check.faults.map(fault => ({ ...fault, organisation: names.get(fault.chainId) ?? null })),
    }))
  })
}
