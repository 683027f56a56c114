import { z } from 'zod'
import { LONGEST_MESSAGE, messageAudiences } from '@/features/orders/thread/rules'

export const postMessageSchema = z.object({
  orderId: z.uuid(),
  audience: z.enum(messageAudiences),
  body: z.string().trim().min(1).max(LONGEST_MESSAGE),
})
export type PostMessage = z.output<typeof postMessageSchema>
