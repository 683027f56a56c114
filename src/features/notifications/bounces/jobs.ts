import 'server-only'
import { systemActor, withActor } from '@/auth/doors'
import type { DeliveryReport } from '@/features/notifications/bounces/delivery-report'
import { type BounceOutcome, bounceOf } from '@/features/notifications/bounces/rules'
import { cleanLine, withoutAddresses } from '@/lib/clean-text'

/**
 * Notes that a mail came back. The staff see it among the mail that failed, and its reader in the portal. The same
 * report once more changes nothing.
 */
export function recordBounce(report: DeliveryReport, actor = systemActor()): Promise<BounceOutcome> {
  return withActor(actor, async tx => {
    const id = report.mailId
    // Held, so that a mail that is being sent again is told of afterwards.
    if (id) await tx.$queryRaw`SELECT id FROM "Mail" WHERE id = ${id}::uuid FOR UPDATE`
    const mail = id
      ? await tx.mail.findUnique({ where: { id }, select: { state: true, bouncedAt: true, personId: true } })
      : null
    const outcome = bounceOf(mail, report)
    if (outcome !== 'bounced' || !id || !mail) return outcome
    const { now } = actor
    await tx.mail.update({
      where: { id },
      data: {
        state: 'failed',
        sentAt: null,
        bouncedAt: now,
        lastError: withoutAddresses(cleanLine(report.reason)) || null,
      },
      select: { id: true },
    })
    if (mail.personId) {
      await tx.person.updateMany({ where: { id: mail.personId }, data: { mailFailedAt: now } })
    }
    return outcome
  })
}
