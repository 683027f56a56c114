import { z } from 'zod'
import { declareHappenings } from '@/lib/happenings/declare'
import { aDay } from '@/lib/happenings/facts'

const serviceId = z.string().nullable()

/** Nobody need call any more. */
export const callsSettled = {
  'interest.shown.call': 'everyone',
  'interest.step_due.call': 'everyone',
} as const

/** The words stay out of the chain: the organisation reads its chain, and the note is the staff's own. */
export const dialogueHappenings = declareHappenings('dialogue', {
  'dialogue.logged': {
    facts: { serviceId, heldOn: aDay, interestId: z.string().optional() },
    tells: 'nobody',
    settles: callsSettled,
  },
  'dialogue.corrected': { facts: { serviceId, heldOn: aDay }, tells: 'nobody' },
  'dialogue.removed': { facts: { serviceId }, tells: 'nobody' },
})
