import { z } from 'zod'

export const mailStates = ['queued', 'captured', 'sent', 'failed'] as const
export type MailState = (typeof mailStates)[number]

/** The outbox's address; what it cannot read counts as not said. */
export const outboxSearchSchema = z.object({
  lage: z.enum(mailStates).optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type OutboxSearch = z.output<typeof outboxSearchSchema>

/** The inbox's address: whose mail is shown. */
export const inboxSearchSchema = z.object({ till: z.string().max(254).optional().catch(undefined) })

export const mailIdSchema = z.uuid()

export const retryMailSchema = z.object({ mailId: mailIdSchema })
export type RetryMail = z.output<typeof retryMailSchema>
