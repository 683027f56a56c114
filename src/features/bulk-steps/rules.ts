import { type DutyKind, dutyKinds, dutyNamed, isOfOrder } from '@/features/duties/rules'
import type { Party } from '@/lib/party'

/** A step that can be taken with many duties at once. */
export const bulkSteps = ['take', 'confirm', 'remind', 'propose', 'message', 'retry', 'dismiss'] as const
export type BulkStep = (typeof bulkSteps)[number]

/** More at once nobody can look through before the press. */
export const MOST_AT_ONCE = 30

/** Times that are proposed for many at once. */
export const MOST_SHARED_TIMES = 3

/** The kinds that each step is for. */
export const kindsOf: Record<BulkStep, readonly DutyKind[]> = {
  take: dutyKinds,
  confirm: ['confirm', 'attest', 'invite'],
  remind: ['last_day', 'overdue', 'times'],
  propose: ['plan', 'times'],
  message: ['confirm', 'last_day', 'overdue', 'answer'],
  retry: ['mail'],
  dismiss: ['mail'],
}

/** The readers of a message to a chosen row: the party that asked, or all the parties of an order. */
export function readersOf({ kind, party }: { kind: DutyKind; party: Party | null }): Party | 'parties' {
  return kind === 'answer' && party ? party : 'parties'
}

export type Verdict = 'does' | 'own' | 'refused' | 'not_for_kind' | 'gone' | 'too_many'

export type Chosen = { kind: DutyKind; waits: boolean; isOwn: boolean; isRefused?: boolean }

/** The step's effect on each of the chosen, in their order. One that waits no more, or is taken already, is left out. So is one that it would be refused for. */
export function verdictsOn(step: BulkStep, chosen: readonly Chosen[]): Verdict[] {
  let left = MOST_AT_ONCE
  return chosen.map(({ kind, waits, isOwn, isRefused }) => {
    if (!waits) return 'gone'
    if (!kindsOf[step].includes(kind)) return 'not_for_kind'
    if (step === 'take' && isOwn) return 'own'
    if (isRefused) return 'refused'
    if (left === 0) return 'too_many'
    left--
    return 'does'
  })
}

type Previewed = { verdict: Verdict; duty?: { kind: DutyKind } }

/** How many the step is done with, and the kind that all of them are, orders as one. */
export function pressOf(rows: readonly Previewed[]): { count: number; of: string } {
  const ready = rows.filter(({ verdict }) => verdict === 'does')
  const kinds = new Set(ready.map(({ duty }) => (duty && isOfOrder(duty.kind) ? 'order' : duty?.kind)))
  const [kind = 'other'] = kinds
  return { count: ready.length, of: kinds.size === 1 ? kind : 'other' }
}

/** The same of a step that was pressed: its rows that were not left out. */
export function pressedOf(rows: readonly { name: string; skipped?: string }[]) {
  const pressed = rows.filter(({ skipped }) => !skipped)
  return pressOf(pressed.map(({ name }) => ({ verdict: 'does', duty: dutyNamed(name) ?? undefined })))
}

/** Longer than the most rows take (milliseconds). */
export const LONGEST_RUN = 120_000

export type Progress = { done: number; untried: number; isUnderWay: boolean }

type Tried = { outcome: string | null; skipped?: string }

/** How far a step has come. Rows that it left out are never tried. Rows that are untried after that long never will be: the process ended on the way. */
export function progressOf(
  { pressedAt, rows }: { pressedAt: Date; rows: readonly Tried[] },
  now: Date,
): Progress {
  const count = (outcome: string | null) => rows.filter(row => row.outcome === outcome && !row.skipped).length
  const untried = count(null)
  const isUnderWay = untried > 0 && now.getTime() - pressedAt.getTime() < LONGEST_RUN
  return { done: count('done'), untried, isUnderWay }
}
