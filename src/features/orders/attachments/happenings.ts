import { z } from 'zod'
import { declareHappenings } from '@/lib/happenings/declare'

export const attachmentHappenings = declareHappenings('order', {
  'order.attachment_added': { facts: { hash: z.string() }, tells: 'nobody' },
  'order.attachment_removed': { facts: { hash: z.string() }, tells: 'nobody' },
})
