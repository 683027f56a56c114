import type { DeliveryReport } from '@/features/notifications/bounces/delivery-report'
import type { MailState } from '@/features/notifications/outbox/schema'

/** The fate of a report. All but the first change nothing. */
export type BounceOutcome = 'bounced' | 'already_bounced' | 'not_final' | 'waits' | 'unknown_mail'

type Told = { state: MailState; bouncedAt: Date | null }

/** The meaning of a report for the mail that it names. */
export function bounceOf(mail: Told | null, { isFinal }: Pick<DeliveryReport, 'isFinal'>): BounceOutcome {
  if (!mail) return 'unknown_mail'
  if (!isFinal) return 'not_final'
  if (mail.bouncedAt) return 'already_bounced'
  // It has been put back in the queue: the report is of an attempt that no longer counts.
  return mail.state === 'queued' ? 'waits' : 'bounced'
}
