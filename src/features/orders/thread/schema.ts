import { z } from 'zod'
import { LONGEST_MESSAGE, messageAudiences } from '@/features/orders/thread/rules'
import { parties } from '@/lib/party'

export const addressingSchema = z.enum([...messageAudiences, ...parties])

export const postMessageSchema = z.object({
  orderId: z.uuid(),
  audience: addressingSchema,
  body: z.string().trim().min(1).max(LONGEST_MESSAGE),
})
export type PostMessage = z.output<typeof postMessageSchema>
