import { z } from 'zod'
import { MOST_AT_ONCE, type Verdict } from '@/features/bulk-steps/rules'
import { writtenTimes } from '@/features/deliveries/times/schema'
import { dutyNamed } from '@/features/duties/rules'
import { dutyName } from '@/features/duties/schema'
import { dismissReason } from '@/features/notifications/outbox/schema'
import { LONGEST_MESSAGE } from '@/features/orders/thread/rules'
import { parties } from '@/lib/party'
import type { Reason } from '@/lib/result'
import { askedText } from '@/lib/text-fields'

const duties = z.array(dutyName).min(1).max(MOST_AT_ONCE)

const MOST_CHOSEN = 4 * MOST_AT_ONCE
/** The duties of a step, and those that were chosen with them and that it leaves out. */
const chosen = { duties, skipped: z.array(dutyName).max(MOST_CHOSEN).optional() }

/** A step and its duties. Some steps need a word more, which is the same for each row. */
export const pressBulkStepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.enum(['confirm', 'remind', 'retry']), ...chosen }),
  /** `seen` says of each whose it was when the step was shown: without a person it was nobody's. */
  z.object({ step: z.literal('take'), ...chosen, seen: z.array(z.uuid().optional()).max(MOST_AT_ONCE) }),
  z.object({ step: z.literal('propose'), ...chosen, times: writtenTimes }),
  z.object({ step: z.literal('dismiss'), ...chosen, reason: dismissReason }),
  z.object({ step: z.literal('message'), ...chosen, body: askedText(LONGEST_MESSAGE, 'message') }),
])
export type PressBulkStep = z.output<typeof pressBulkStepSchema>

export type LeftOut = Exclude<Verdict, 'does'>

/** How it went with each row. Nothing is said yet of one that has not been tried. */
export const bulkRowsSchema = z.array(
  z.object({
    name: z.string(),
    /** Nothing where it did not wait when the step was pressed. */
    title: z.string().nullable(),
    /** Where to read what it is about. */
    page: z.string().optional(),
    /** It was chosen, and the step left it out for this reason. */
    skipped: z.custom<LeftOut>(value => typeof value === 'string').optional(),
    /** Why it would have been refused, where that is the reason. */
    why: z.custom<Reason>(value => typeof value === 'string').optional(),
    /** The parties that the step reminds. */
    reminded: z.array(z.enum(parties)).optional(),
    outcome: z.union([z.literal('done'), z.custom<Reason>(value => typeof value === 'string')]).nullable(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
)
export type BulkRow = z.output<typeof bulkRowsSchema>[number]

/** In the place of a step: back to the list, which keeps the ticks in its address. */
export const KEEP = 'behall'

/** The duties that an address chooses, each once. Words that name none are left out. */
export function chosenIn(said: string | string[] | undefined): string[] {
  const names = typeof said === 'string' ? [said] : (said ?? [])
  return [...new Set(names)].filter(name => dutyNamed(name) !== null).slice(0, MOST_CHOSEN)
}
