import { type DutyKind, dutyKinds } from '@/features/duties/rules'

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
  remind: ['overdue', 'times'],
  propose: ['plan', 'times'],
  message: ['confirm', 'overdue', 'answer'],
  retry: ['mail'],
  dismiss: ['mail'],
}

export type Verdict = 'does' | 'not_for_kind' | 'gone' | 'too_many'

/** The step's effect on each of the chosen, in their order. One that no longer waits is left out. */
export function verdictsOn(step: BulkStep, chosen: readonly { kind: DutyKind; waits: boolean }[]): Verdict[] {
  let left = MOST_AT_ONCE
  return chosen.map(({ kind, waits }) => {
    if (!waits) return 'gone'
    if (!kindsOf[step].includes(kind)) return 'not_for_kind'
    if (left === 0) return 'too_many'
    left--
    return 'does'
  })
}
