import { z } from 'zod'
import { passing } from '@/features/deliveries/clashes/schema'
import { occasionModes } from '@/features/deliveries/rules'
import { MOST_PARTICIPANTS } from '@/features/orders/content/content-fields'
import { isStockholmTime } from '@/lib/dates'
import { askedText, code, dayOfOurTime, line, writing } from '@/lib/text-fields'

export const LONGEST = { title: 120, place: 300, link: 500, note: 2000, reason: 2000, time: 40, mark: 40 }
const SHORTEST_OCCASION = 15
const LONGEST_OCCASION = 24 * 60

export const plannedDay = dayOfOurTime()
export const time = code(LONGEST.time).refine(isClockTime, { params: { explain: 'time' } })
export const minutes = z.number().int().min(SHORTEST_OCCASION).max(LONGEST_OCCASION)
export const participants = z.number().int().min(0).max(MOST_PARTICIPANTS)
export const occasionId = z.uuid()
export const note = writing(LONGEST.note).default('')
export const place = line(LONGEST.place).refine(text => !/^(https?:|www\.)/i.test(text), {
  params: { explain: 'placeIsLink' },
})
export const link = code(LONGEST.link).refine(isMeetingLink, { params: { explain: 'meetingLink' } })

/** Opened from the page of its round, the answer leads back there. */
export const ofRoundSchema = z.object({ roundId: z.uuid().optional() })

export const confirmOrderSchema = z.object({ orderId: z.uuid() })

export const planOccasionSchema = z
  .object({
    occasionId,
    on: plannedDay,
    time,
    /** As long as before where it is left out. */
    minutes: minutes.optional(),
    mode: z.enum(occasionModes),
    place: place.default(''),
    link: link.default(''),
    delivererId: z.uuid().optional(),
    plannedParticipants: participants.min(1).optional(),
    note,
    /** The plan that the form was filled in against, by `planMark`. Without it nothing is compared. */
    seen: code(LONGEST.mark).optional(),
    ...passing,
  })
  .refine(plan => plan.mode !== 'on_site' || plan.place !== '', {
    path: ['place'],
    params: { explain: 'placeMissing' },
  })
  .refine(plan => !isSkipped(plan), { path: ['time'], params: { explain: 'skippedTime' } })
export type PlanOccasion = z.input<typeof planOccasionSchema>

export const cancelOccasionSchema = z.object({
  occasionId,
  reason: askedText(LONGEST.reason, 'whyCancelled'),
})
export type CancelOccasion = z.input<typeof cancelOccasionSchema>

export const addOccasionSchema = z.object({
  deliveryId: z.uuid(),
  title: line(LONGEST.title).min(1),
  minutes,
})
export type AddOccasion = z.input<typeof addOccasionSchema>

export const splitOccasionSchema = z.object({
  occasionId,
  /** The first part's length, and the second's own name and length. */
  minutes,
  title: line(LONGEST.title).min(1),
  secondMinutes: minutes,
})
export type SplitOccasion = z.input<typeof splitOccasionSchema>

/** Of a day or a time that is none, its own field is told. */
export function isSkipped({ on, time }: { on: string; time: string }): boolean {
  return plannedDay.safeParse(on).success && isClockTime(time) && !isStockholmTime(on, time)
}

function isClockTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** A link that opens in a browser, and encrypted. Nobody is led to a machine of their own, or signed in by a link. */
function isMeetingLink(text: string): boolean {
  if (text === '') return true
  if (!text.startsWith('https://') || !URL.canParse(text)) return false
  const { hostname, username, password } = new URL(text)
  return /^[^.]+(\.[^.]+)+$/.test(hostname) && username === '' && password === ''
}
