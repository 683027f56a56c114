import 'server-only'
import { type Actor, isStaff } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { type BulkStep, bulkSteps } from '@/features/bulk-steps/rules'
import { type BulkRow, bulkRowsSchema } from '@/features/bulk-steps/schema'
import type { BulkStep as Row } from '@/generated/prisma/client'

export type BulkStepView = { id: string; step: BulkStep; pressedAt: Date; rows: BulkRow[] }

const MOST_EARLIER = 10

/** The actor's own step with what came of each row; null where there is none. */
export async function getBulkStep(actor: Actor, id: string): Promise<BulkStepView | null> {
  if (!isStaff(actor)) return null
  const { personId } = actor
  const row = await readAs(actor, tx => tx.bulkStep.findFirst({ where: { id, personId } }))
  return row && viewOf(row)
}

/** The actor's own last steps, the latest first. */
export async function listBulkSteps(actor: Actor): Promise<BulkStepView[]> {
  if (!isStaff(actor)) return []
  const { personId } = actor
  const rows = await readAs(actor, tx =>
    tx.bulkStep.findMany({ where: { personId }, orderBy: { pressedAt: 'desc' }, take: MOST_EARLIER }),
  )
  return rows.flatMap(row => viewOf(row) ?? [])
}

function viewOf({ id, pressedAt, ...row }: Row): BulkStepView | null {
  const step = bulkSteps.find(one => one === row.step)
  return step ? { id, step, pressedAt, rows: bulkRowsSchema.parse(row.rows) } : null
}
