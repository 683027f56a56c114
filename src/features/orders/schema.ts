import { z } from 'zod'
import { draftContentSchema } from '@/features/orders/content/order-content'
import { particularsSchema } from '@/features/orders/particulars/particulars'
import { LONGEST_MESSAGE } from '@/features/orders/thread/rules'
import { askedText, code, serviceSlug, writing } from '@/lib/text-fields'

const LONGEST_REASON = 2000

const orderId = z.uuid()
const versionHash = code(64).regex(/^[0-9a-f]{64}$/)
const comment = writing(LONGEST_MESSAGE).optional()
const reason = askedText(LONGEST_REASON, 'reason')
const change = askedText(LONGEST_REASON, 'change')

export const startOrderSchema = z.object({
  service: serviceSlug(),
  interestId: z.uuid().optional(),
  need: draftContentSchema.shape.need,
})

export const saveDraftSchema = z.object({
  orderId,
  revision: z.number().int().min(1),
  /** The marks of the texts that the page began from. */
  began: code(1000).optional(),
  /**
   * A pause saves the text and sends no comment that is still being written. `keep` leaves the texts of others that the
   * writer has compared with the own ones. `both` sets the own ones after them.
   */
  intent: z.enum(['pause', 'save', 'keep', 'both', 'review', 'share', 'comment']).default('pause'),
  comments: z.object({ need: comment, goal: comment, planAfter: comment }).optional(),
  /** Of a service that runs in rounds: the one that is chosen. */
  roundId: z.uuid().optional(),
  ...draftContentSchema.shape,
  ...particularsSchema.shape,
})
export type SaveDraft = z.output<typeof saveDraftSchema>

export const saveParticularsSchema = z.object({ orderId, ...particularsSchema.shape })
export const orderSchema = z.object({ orderId })
/** `from`: the page to come back to, where it is not the order's own. */
export const shareDraftSchema = z.object({ orderId, from: z.literal('send').optional() })
/** The draft, as it was when the page was drawn. */
export const draftReadSchema = z.object({ orderId, revision: z.number().int().min(1) })
/** `signed`: how many had signed when the page was drawn. */
export const amendOrderSchema = z.object({ orderId, signed: z.number().int().min(0) })
export const signOrderSchema = z.object({ orderId, versionHash })
export const declineOrderSchema = z.object({ orderId, versionHash, reason: change })
export const orderReasonSchema = z.object({ orderId, reason })
/** The parties correct it by these words. */
export const returnOrderSchema = z.object({ orderId, reason: change })

/** An order's address may hold anything; what is no id finds nothing. */
export function isOrderId(text: string): boolean {
  return orderId.safeParse(text).success
}
