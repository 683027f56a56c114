import { z } from 'zod'
import { declareHappenings } from '@/lib/happenings/declare'

const slug = z.string()

export const editingHappenings = declareHappenings('service', {
  'service.created': { facts: { number: z.int(), slug }, tells: 'nobody' },
  'service.published': { facts: { slug, revision: z.int(), content: z.string() }, tells: 'nobody' },
  'service.draft_discarded': {
    facts: { slug, revision: z.int(), isRemoved: z.boolean() },
    tells: 'nobody',
  },
})
