import { z } from 'zod'
import { LONGEST_MESSAGE, messageAudiences } from '@/features/orders/thread/rules'
import { parties } from '@/lib/party'
import { askedText } from '@/lib/text-fields'

export const addressingSchema = z.enum([...messageAudiences, ...parties])

export const postMessageSchema = z.object({
  orderId: z.uuid(),
  audience: addressingSchema,
  body: askedText(LONGEST_MESSAGE, 'message'),
})
export type PostMessage = z.output<typeof postMessageSchema>
