import { z } from 'zod'
import { link, place } from '@/features/deliveries/schema'

export const askForModeSchema = z.object({
  occasionId: z.uuid(),
  place: place.default(''),
  link: link.default(''),
})
export type AskForMode = z.input<typeof askForModeSchema>

export const answerSwitchSchema = z.object({ switchId: z.uuid(), says: z.enum(['yes', 'no']) })
export type AnswerSwitch = z.input<typeof answerSwitchSchema>
