import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { canRetry } from '@/features/notifications/outbox/rules'
import type { RetryMail } from '@/features/notifications/outbox/schema'
import { enqueue } from '@/lib/jobs'
import { accept, type Result, refuse } from '@/lib/result'

/** Tries a mail that failed, or that waits for its next attempt, now. One that has been sent meanwhile stays. */
export async function retryMail(actor: SignedInActor, { mailId }: RetryMail): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_found')
  return withActor(actor, async tx => {
    const mail = await tx.mail.findUnique({
      where: { id: mailId },
      select: { key: true, state: true, attempts: true },
    })
    if (!mail) return refuse('not_found')
    if (canRetry(mail)) await enqueue(tx, 'send_mail', { mailId, again: true })
    return accept(mailId)
  })
}
