import type { Difference } from '@/features/organisations/register/rules'
import type { Day } from '@/lib/dates'

export const verdicts = ['new', 'changed', 'same', 'gone', 'faulty'] as const
export type Verdict = (typeof verdicts)[number]

export type FaultName =
  | 'broken'
  | 'missing'
  | 'formula'
  | 'number'
  | 'duplicate'
  | 'too_long'
  | 'kind'
  | 'count'
  | 'sector'
  | 'day'
  | 'in_future'
  | 'has_left'
  | 'before_last_change'
  | 'before_order'
  | 'organisation'
  | 'service'
  | 'occasions'
  | 'participants'

/** Why a row can't be read in: the field, what stands there, and the line or day that it meets. */
export type Fault = { fault: FaultName; field?: string; value?: string; line?: number; day?: Day }

/** One row of the file and what accepting it would do. A row without a line is of the register alone. */
export type PlannedRow<Deed> = {
  line: number | null
  verdict: Verdict
  label: string
  number: string
  faults: Fault[]
  differences: Difference[]
  deed: Deed | null
}

/** A row that can't be read in. */
export function faulty(
  row: Pick<PlannedRow<never>, 'line' | 'label' | 'number'>,
  faults: Fault[],
): PlannedRow<never> {
  return { ...row, verdict: 'faulty', faults, differences: [], deed: null }
}

export type Counts = Record<Verdict, number>

export function countsOf(rows: readonly Pick<PlannedRow<unknown>, 'verdict'>[]): Counts {
  const counts: Counts = { new: 0, changed: 0, same: 0, gone: 0, faulty: 0 }
  for (const { verdict } of rows) counts[verdict] += 1
  return counts
}

export type Obstacle = 'import_nothing' | 'import_faulty_ends'

/** A file with faults ends no memberships: a member whose row is faulty would be taken for gone. */
export function obstacleOf(rows: readonly PlannedRow<object>[]): Obstacle | null {
  const deeds = rows.flatMap(({ deed }) => deed ?? [])
  if (deeds.length === 0) return 'import_nothing'
  const isEnding = deeds.some(deed => 'act' in deed && deed.act === 'ended')
  return isEnding && countsOf(rows).faulty > 0 ? 'import_faulty_ends' : null
}

/** The deeds of the rows, each with its row. */
export function deedsOf<Deed>(rows: readonly PlannedRow<Deed>[]): (PlannedRow<Deed> & { deed: Deed })[] {
  return rows.flatMap(row => (row.deed === null ? [] : [{ ...row, deed: row.deed }]))
}
