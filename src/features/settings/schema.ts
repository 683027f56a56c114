import { z } from 'zod'
import { type keptKinds, LONGEST_KEPT, SHORTEST_KEPT } from '@/features/settings/rules'
import { unionParties } from '@/lib/party'

const LONGEST = { address: 254, telephone: 40, hours: 120 }

const email = z
  .string()
  .max(LONGEST.address)
  .transform(address => address.trim().toLowerCase())
  .pipe(z.email())
// It is read within other texts, so it holds nothing that could be taken for a part of them.
const telephone = z
  .string()
  .trim()
  .min(5)
  .max(LONGEST.telephone)
  .regex(/^[+\d][\d\s()–-]*$/, { error: 'telephone' })
const hours = z.string().trim().min(1).max(LONGEST.hours)

export const contactSchema = z.object({ email, telephone, hoursSv: hours, hoursEn: hours })
export type NewContact = z.output<typeof contactSchema>

export const keptContactSchema = z.object({
  email: z.string(),
  telephone: z.string(),
  hours: z.object({ sv: z.string(), en: z.string() }),
})

const days = z.coerce.number().int().min(SHORTEST_KEPT).max(LONGEST_KEPT)
export const retentionSchema = z.object({
  mailTexts: days,
  accessLog: days,
  signIns: days,
  dialogueTexts: days,
} satisfies Record<(typeof keptKinds)[number], typeof days>)

export const logAddressSchema = z.object({ email })

export const noticeAddressSchema = z.object({ party: z.enum(unionParties), email })
export type NewNoticeAddress = z.output<typeof noticeAddressSchema>
export const noticeChangeSchema = z.object({ changeId: z.uuid() })
