import { z } from 'zod'
import { occasionModes } from '@/features/deliveries/rules'
import { MOST_PARTICIPANTS } from '@/features/orders/content/content-fields'
import { isDay } from '@/lib/dates'

const LONGEST = { title: 120, place: 300, note: 2000, reason: 2000 }
const EARLIEST_DAY = '2000-01-01'
const LATEST_DAY = '2100-01-01'
const LONGEST_OCCASION = 24 * 60

const day = z
  .string()
  .refine(text => isDay(text) && text >= EARLIEST_DAY && text < LATEST_DAY, { params: { explain: 'date' } })
const time = z
  .string()
  .refine(text => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), { params: { explain: 'time' } })
const participants = z.number().int().min(0).max(MOST_PARTICIPANTS)
const occasionId = z.uuid()
const note = z.string().trim().max(LONGEST.note).default('')

export const confirmOrderSchema = z.object({ orderId: z.uuid() })

export const planOccasionSchema = z
  .object({
    occasionId,
    on: day,
    time,
    mode: z.enum(occasionModes),
    place: z.string().trim().max(LONGEST.place).default(''),
    delivererId: z.uuid().optional(),
    plannedParticipants: participants.optional(),
    note,
    /** The plan that the form was filled in against, by `planMark`. Without it nothing is compared. */
    seen: z.string().max(40).optional(),
  })
  .refine(plan => plan.mode !== 'on_site' || plan.place !== '', {
    path: ['place'],
    params: { explain: 'required' },
  })
export type PlanOccasion = z.input<typeof planOccasionSchema>

export const cancelOccasionSchema = z.object({
  occasionId,
  reason: z.string().trim().min(1).max(LONGEST.reason),
})
export type CancelOccasion = z.input<typeof cancelOccasionSchema>

export const addOccasionSchema = z.object({
  deliveryId: z.uuid(),
  title: z.string().trim().min(1).max(LONGEST.title),
  minutes: z.number().int().min(15).max(LONGEST_OCCASION),
})
export type AddOccasion = z.input<typeof addOccasionSchema>

export const markOccasionDoneSchema = z.object({
  occasionId,
  doneOn: day,
  actualParticipants: participants.optional(),
  note,
})
export type MarkOccasionDone = z.input<typeof markOccasionDoneSchema>

/** An address may hold anything; what is no id finds nothing. */
export function isId(text: string): boolean {
  return occasionId.safeParse(text).success
}
