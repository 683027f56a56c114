import { z } from 'zod'
import { type Writing, writings } from '@/features/orders/content/content-fields'
import { LONGEST_MESSAGE, messageAudiences } from '@/features/orders/thread/rules'
import { parties } from '@/lib/party'
import { askedText } from '@/lib/text-fields'

export const addressingSchema = z.enum([...messageAudiences, ...parties])

export const postMessageSchema = z.object({
  orderId: z.uuid(),
  audience: addressingSchema,
  body: askedText(LONGEST_MESSAGE, 'message'),
})
/** On a text of a draft, to all parties. */
export const postCommentSchema = postMessageSchema
  .omit({ audience: true })
  .extend({ question: z.enum(writings) })
export type PostMessage = z.output<typeof postMessageSchema> & { question?: Writing }
