import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type BulkStep, bulkSteps } from '@/features/duties/bulk/rules'
import { type BulkRow, bulkRowsSchema } from '@/features/duties/bulk/schema'

export type BulkStepView = { id: string; step: BulkStep; pressedAt: Date; rows: BulkRow[] }

/** The actor's own step with what came of each row; null where there is none. */
export async function getBulkStep(actor: Actor, id: string): Promise<BulkStepView | null> {
  if (!isStaff(actor)) return null
  const { personId } = actor
  const row = await readAs(actor, tx => tx.bulkStep.findFirst({ where: { id, personId } }))
  const step = bulkSteps.find(one => one === row?.step)
  return row && step ? { id, step, pressedAt: row.pressedAt, rows: bulkRowsSchema.parse(row.rows) } : null
}
