import { z } from 'zod'
import { keptKinds, LONGEST_KEPT, SHORTEST_KEPT } from '@/features/settings/rules'
import { unionParties } from '@/lib/party'
import { line, mailAddress, telephone } from '@/lib/text-fields'

const LONGEST = { hours: 120 }

const email = mailAddress()
const hours = line(LONGEST.hours).min(1)

export const contactSchema = z.object({
  email,
  telephone: telephone().min(1),
  hoursSv: hours,
  hoursEn: hours,
})
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
  unconfirmedInterests: days,
} satisfies Record<(typeof keptKinds)[number], typeof days>)

const LONGEST_ASKED = 200
/** With the shortened terms that its admin was asked about, as one press says them. */
export const newRetentionSchema = retentionSchema.extend({ shortens: line(LONGEST_ASKED).default('') })
export type NewRetention = z.output<typeof newRetentionSchema>

/** As PostgreSQL counts them. */
export const keptCountsSchema = z.record(z.enum(keptKinds), z.number())

export const logAddressSchema = z.object({ email })

export const noticeAddressSchema = z.object({ party: z.enum(unionParties), email })
export type NewNoticeAddress = z.output<typeof noticeAddressSchema>
export const noticeChangeSchema = z.object({ changeId: z.uuid() })
