import { z } from 'zod'
import { choice, type FilterOf, listFilter } from '@/lib/list-filter'

export const mailStates = ['queued', 'captured', 'sent', 'failed'] as const
export type MailState = (typeof mailStates)[number]

/** A mail that came back is one that failed, and is told apart from those that never went. */
export const outboxStates = [...mailStates, 'bounced'] as const
export type OutboxState = (typeof outboxStates)[number]

export const outboxFilter = listFilter({ state: choice('lage', outboxStates) })
export type OutboxFilter = FilterOf<typeof outboxFilter>

/** The inbox's address: whose mail is shown. */
export const inboxSearchSchema = z.object({ till: z.string().max(254).optional().catch(undefined) })

export const mailIdSchema = z.uuid()

export const retryMailSchema = z.object({ mailId: mailIdSchema })
export type RetryMail = z.output<typeof retryMailSchema>
