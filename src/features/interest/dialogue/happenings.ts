import { z } from 'zod'
import { declareHappenings } from '@/lib/happenings/declare'
import { aDay } from '@/lib/happenings/facts'

const serviceId = z.string().nullable()

/** The words stay out of the chain: the organisation reads its chain, and the note is the staff's own. */
export const dialogueHappenings = declareHappenings('dialogue', {
  'dialogue.logged': { facts: { serviceId, heldOn: aDay }, tells: 'nobody' },
  'dialogue.corrected': { facts: { serviceId, heldOn: aDay }, tells: 'nobody' },
  'dialogue.removed': { facts: { serviceId }, tells: 'nobody' },
})
