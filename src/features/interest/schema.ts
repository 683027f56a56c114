import { z } from 'zod'
import { interestTimings } from '@/features/interest/rules'
import { paths } from '@/lib/paths'
import { sameSitePath } from '@/lib/same-site-path'
import {
  askedText,
  code,
  day,
  line,
  mailAddress,
  properName,
  serviceSlug,
  telephone,
} from '@/lib/text-fields'

const NEED_LENGTH = 2000
const NAME_LENGTH = 120
const NOTE_LENGTH = 4000
const STEP_LENGTH = 300
const PATH_LENGTH = 2000

export const showInterestSchema = z.object({
  service: serviceSlug(),
  need: askedText(NEED_LENGTH, 'need'),
  timing: z.enum(interestTimings),
  contactName: properName(NAME_LENGTH),
  contactEmail: mailAddress(),
  contactPhone: telephone().optional(),
  unconfirmedId: z.uuid().optional(),
})
export type NewInterest = z.output<typeof showInterestSchema>

export const withdrawInterestSchema = z.object({ interestId: z.uuid() })

const said = {
  heldOn: day(),
  note: askedText(NOTE_LENGTH, 'note'),
  nextStep: line(STEP_LENGTH).default(''),
  nextStepOn: day().optional(),
}

/** A page of the staff's calls. */
const callPath = () =>
  code(PATH_LENGTH)
    .optional()
    .transform(path => sameSitePath(path, paths.adminInterests))

export const logDialogueSchema = z.object({
  interestId: z.uuid(),
  ...said,
  /** Nothing will come of the interest now: the talk ends it. */
  endsInterest: z.boolean().optional(),
  /** The call's own page, and that of the call to take after it. */
  from: callPath(),
  next: callPath(),
  intent: z.enum(['next', 'stay']).default('stay'),
})
export type NewDialogue = Pick<
  z.output<typeof logDialogueSchema>,
  'interestId' | 'endsInterest' | keyof typeof said
>

// The interest is the page to come back to.
export const correctDialogueSchema = z.object({ dialogueId: z.uuid(), interestId: z.uuid(), ...said })
export type CorrectedDialogue = z.output<typeof correctDialogueSchema>

export const removeDialogueSchema = z.object({ dialogueId: z.uuid(), interestId: z.uuid() })
export type RemovedDialogue = z.output<typeof removeDialogueSchema>

/** The page that a form stands on, to come back to. */
export const fromSchema = z.object({
  from: code(PATH_LENGTH)
    .optional()
    .transform(path => sameSitePath(path, paths.interests)),
})
