import { z } from 'zod'
import { dutyNamed } from '@/features/duties/rules'
import { code } from '@/lib/text-fields'

const LONGEST_NAME = 80

export const dutyName = code(LONGEST_NAME).refine(text => dutyNamed(text) !== null)

/** A duty, and whose it was when the form was drawn: without a person it was nobody's. */
export const takeDutySchema = z.object({ duty: dutyName, seen: z.uuid().optional() })
export type TakeDuty = z.output<typeof takeDutySchema>

/** A duty, and the colleague who had it before it was taken over. */
export const giveBackDutySchema = z.object({ duty: dutyName, to: z.uuid() })
export type GiveBackDuty = z.output<typeof giveBackDutySchema>
