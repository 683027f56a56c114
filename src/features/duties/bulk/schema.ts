import { z } from 'zod'
import { bulkSteps, MOST_AT_ONCE } from '@/features/duties/bulk/rules'
import { dutyNamed } from '@/features/duties/rules'
import { dutyName } from '@/features/duties/schema'
import { LONGEST_MESSAGE } from '@/features/orders/thread/rules'
import type { Reason } from '@/lib/result'
import { writing } from '@/lib/text-fields'

export const pressBulkStepSchema = z
  .object({
    step: z.enum(bulkSteps),
    duties: z.array(dutyName).min(1).max(MOST_AT_ONCE),
    /** The message, where that is the step. */
    body: writing(LONGEST_MESSAGE).default(''),
  })
  .refine(({ step, body }) => step !== 'message' || body !== '', {
    path: ['body'],
    params: { explain: 'required.writing' },
  })
export type PressBulkStep = z.output<typeof pressBulkStepSchema>

/** How it went with each row. Nothing is said yet of one that has not been tried. */
export const bulkRowsSchema = z.array(
  z.object({
    name: z.string(),
    title: z.string(),
    outcome: z.union([z.literal('done'), z.custom<Reason>(value => typeof value === 'string')]).nullable(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
)
export type BulkRow = z.output<typeof bulkRowsSchema>[number]

/** The duties that an address chooses, each once. Words that name none are left out. */
export function chosenIn(said: string | string[] | undefined): string[] {
  const names = typeof said === 'string' ? [said] : (said ?? [])
  return [...new Set(names)].filter(name => dutyNamed(name) !== null).slice(0, 4 * MOST_AT_ONCE)
}
