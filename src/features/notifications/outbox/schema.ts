import { z } from 'zod'
import {
  choice,
  type FilterOf,
  listFilter,
  type Orderings,
  SORTING,
  sortingsOf,
  typed,
} from '@/lib/list-filter'
import { askedText } from '@/lib/text-fields'

const mailStates = ['queued', 'captured', 'sent', 'failed'] as const
export type MailState = (typeof mailStates)[number]

/** A mail that came back has failed too, and so has one that staff dismissed. Each is told apart. */
export const outboxStates = [...mailStates, 'bounced', 'dismissed'] as const
export type OutboxState = (typeof outboxStates)[number]

/** Every ordering, and the column that it goes by. */
export const outboxOrderings = {
  usual: { column: 'created', way: 'descending' },
  aldst: { column: 'created', way: 'ascending' },
} as const satisfies Orderings
export const outboxSortings = sortingsOf(outboxOrderings)

export const outboxFilter = listFilter({
  state: choice('lage', outboxStates),
  search: typed('sok'),
  sorting: choice(SORTING, outboxSortings),
})
export type OutboxFilter = FilterOf<typeof outboxFilter>

/** The inbox's address: whose mail is shown. */
export const inboxSearchSchema = z.object({ till: z.string().max(254).optional().catch(undefined) })

export const mailIdSchema = z.uuid()

export const retryMailSchema = z.object({ mailId: mailIdSchema })
export type RetryMail = z.output<typeof retryMailSchema>

export const LONGEST_REASON = 500
export const dismissReason = askedText(LONGEST_REASON, 'whyDismissed')

export const dismissMailSchema = z.object({ mailId: mailIdSchema, reason: dismissReason })
export type DismissMail = z.output<typeof dismissMailSchema>
