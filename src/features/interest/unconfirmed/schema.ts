import { z } from 'zod'
import { interestTimings } from '@/features/interest/rules'
import { parties } from '@/lib/party'
import { askedText, code, line, mailAddress, serviceSlug, telephone } from '@/lib/text-fields'

const LONGEST = { need: 2000, organisation: 200, key: 200, hash: 64 }

export const belongings = [...parties, 'unsure'] as const
export type Belonging = (typeof belongings)[number]

export const writeInterestSchema = z.object({
  service: serviceSlug(),
  need: askedText(LONGEST.need, 'need'),
  timing: z.enum(interestTimings),
  organisation: line(LONGEST.organisation, 'organisation').min(1),
  belongs: z.enum(belongings),
  email: mailAddress(),
  telephone: telephone().default(''),
})
export type WrittenInterest = z.output<typeof writeInterestSchema>

export const writtenKeySchema = z.object({ kod: code(LONGEST.key).min(1) })
export const correctMailedToSchema = z.object({ brev: code(LONGEST.hash).min(1), email: mailAddress() })
export const removeUnconfirmedSchema = z.object({ unconfirmedId: z.uuid() })
