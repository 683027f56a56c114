import { z } from 'zod'
import { LONGEST, note, occasionId, participants, plannedDay, time } from '@/features/deliveries/schema'
import { writing } from '@/lib/text-fields'

export const outcomes = ['done', 'not_done'] as const

const MOST_JOINED = 100

/** The numbers of the other organisations of a joint session. */
const joined = z
  .array(z.object({ occasionId, actualParticipants: participants.optional() }))
  .max(MOST_JOINED)
  .default([])

export const markOccasionDoneSchema = z.object({
  occasionId,
  doneOn: plannedDay,
  actualParticipants: participants.optional(),
  joined,
  note,
  /** Why the day lies before the order's confirmation. */
  reason: writing(LONGEST.reason).default(''),
})
/** Marked in the list of the deliverer's day, the answer leads back there. */
export const markedFromSchema = z.object({ from: z.enum(['day', 'delivery']).default('delivery') })
export type MarkOccasionDone = z.input<typeof markOccasionDoneSchema>

export const correctOccasionSchema = z
  .object({
    occasionId,
    outcome: z.enum(outcomes),
    doneOn: plannedDay.optional(),
    /** The hour at which it began. As before where it is left out. */
    time: time.optional(),
    actualParticipants: participants.optional(),
    joined,
    /** The number that was left out is given: nothing is corrected, and no reason asked for. */
    first: z.literal('count').optional(),
    reason: writing(LONGEST.reason).default(''),
  })
  .refine(({ first, outcome, reason }) => (first && outcome === 'done') || reason !== '', {
    path: ['reason'],
    params: { explain: 'required.whyCorrected' },
  })
  .refine(({ outcome, doneOn }) => outcome === 'not_done' || doneOn !== undefined, {
    path: ['doneOn'],
    params: { explain: 'dayHeld' },
  })
export type CorrectOccasion = z.input<typeof correctOccasionSchema>
