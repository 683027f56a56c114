import { z } from 'zod'
import { declareHappenings } from '@/lib/happenings/declare'

export const evaluationHappenings = declareHappenings('delivery', {
  'evaluation.given': { facts: { side: z.enum(['employer', 'union']) }, tells: 'nobody' },
})
