import { z } from 'zod'
import { interestTimings } from '@/features/interest/rules'
import { isDay } from '@/lib/dates'

const NEED_LENGTH = 2000
const NAME_LENGTH = 120
const ADDRESS_LENGTH = 254
const NOTE_LENGTH = 4000
const STEP_LENGTH = 300
const SLUG_LENGTH = 100

const day = z.string().refine(isDay, { params: { explain: 'date' } })

export const showInterestSchema = z.object({
  service: z.string().trim().min(1).max(SLUG_LENGTH),
  need: z.string().trim().min(1).max(NEED_LENGTH),
  timing: z.enum(interestTimings),
  contactName: z.string().trim().min(1).max(NAME_LENGTH),
  contactEmail: z.string().trim().toLowerCase().pipe(z.email().max(ADDRESS_LENGTH)),
})
export type NewInterest = z.output<typeof showInterestSchema>

export const withdrawInterestSchema = z.object({ interestId: z.uuid() })

const said = {
  heldOn: day,
  note: z.string().trim().min(1).max(NOTE_LENGTH),
  nextStep: z.string().trim().max(STEP_LENGTH).default(''),
  nextStepOn: day.optional(),
}

export const logDialogueSchema = z.object({ interestId: z.uuid(), ...said })
export type NewDialogue = z.output<typeof logDialogueSchema>

// The interest is the page to come back to.
export const correctDialogueSchema = z.object({ dialogueId: z.uuid(), interestId: z.uuid(), ...said })
export type CorrectedDialogue = z.output<typeof correctDialogueSchema>

export const removeDialogueSchema = z.object({ dialogueId: z.uuid(), interestId: z.uuid() })
export type RemovedDialogue = z.output<typeof removeDialogueSchema>

/** The id in the address, or null when it can't be one. */
export function interestIdFrom(text: string): string | null {
  const id = z.uuid().safeParse(text)
  return id.success ? id.data : null
}
