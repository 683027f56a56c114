import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { outboxHappenings } from '@/features/notifications/outbox/happenings'
import { canRetry } from '@/features/notifications/outbox/rules'
import type { DismissMail, RetryMail } from '@/features/notifications/outbox/schema'
import { PROGRAMME_CHAIN } from '@/lib/events'
import { tell } from '@/lib/happenings/tell'
import { enqueue } from '@/lib/jobs'
import { accept, type Result, refuse } from '@/lib/result'

/**
 * Tries a mail that failed, or that waits for its next attempt, now. One that failed is in the queue once more, and
 * waits for nobody unless it fails again. One that has been sent meanwhile stays, and its press is refused.
 */
export async function retryMail(actor: SignedInActor, { mailId }: RetryMail): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_found')
  return withActor(actor, async tx => {
    const mail = await tx.mail.findUnique({
      where: { id: mailId },
      select: { key: true, state: true, attempts: true },
    })
    if (!mail) return refuse('not_found')
    if (!canRetry(mail)) return refuse('mail_waits_no_more')
    await tx.mail.updateMany({ where: { id: mailId, state: 'failed' }, data: backInQueue })
    await enqueue(tx, 'send_mail', { mailId })
    return accept(mailId)
  })
}

/** It gets its full time again, and what was said of its last attempt holds no more. */
const backInQueue = {
  state: 'queued',
  failingSince: null,
  bouncedAt: null,
  dismissedAt: null,
  dismissReason: '',
} as const

/** Says of a mail that failed that it needs nothing more. The reason stays beside it; the log knows who and when. */
export async function dismissMail(
  actor: SignedInActor,
  { mailId, reason }: DismissMail,
): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_found')
  return withActor(actor, async tx => {
    const { count } = await tx.mail.updateMany({
      where: { id: mailId, state: 'failed', dismissedAt: null },
      data: { dismissedAt: actor.now, dismissReason: reason },
    })
    if (count === 0)
      return refuse((await tx.mail.count({ where: { id: mailId } })) ? 'mail_waits_no_more' : 'not_found')
    await tell(tx, actor, {
      of: outboxHappenings,
      kind: 'mail.dismissed',
      chainId: PROGRAMME_CHAIN,
      subjectId: mailId,
    })
    return accept(mailId)
  })
}
