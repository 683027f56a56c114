import 'server-only'
import { systemActor, withActor } from '@/auth/doors'
import { tellOfSetting } from '@/features/settings/change-setting'
import { readRetention } from '@/features/settings/queries'
import { CONFIRM_HOURS, type KeptKind, keptKinds } from '@/features/settings/rules'
import { daysAfter } from '@/lib/dates'
import type { Transaction } from '@/lib/db'
import { log } from '@/lib/log'

const HOUR = 3_600_000

/**
 * Takes away what has been kept for as long as the admins have decided, and tells the log how much. Texts go,
 * and the rows that figures count stay. Safe to repeat.
 */
export async function forgetOld(actor = systemActor()): Promise<void> {
  await withActor(actor, async tx => {
    const { days } = await readRetention(tx)
    const counts = {} as Record<KeptKind, number>
    for (const kind of keptKinds) {
      counts[kind] = await forget[kind](tx, daysAfter(actor.now, -days[kind]), actor.now)
    }
    if (keptKinds.every(kind => counts[kind] === 0)) return
    log().info(counts, 'what was kept long enough is gone')
    await tellOfSetting(
      tx,
      { role: actor.role, now: actor.now },
      { kind: 'setting.old_forgotten', facts: counts },
    )
  })
}

/** How each kind is forgotten where it is older than an instant. Each gives how many there were. */
const forget: Record<KeptKind, (tx: Transaction, before: Date, now: Date) => Promise<number>> = {
  // A mail that still waits has its text.
  mailTexts: (tx, before) =>
    counted(
      tx.mail.updateMany({
        where: { createdAt: { lt: before }, state: { not: 'queued' }, body: { not: '' } },
        data: { body: '', path: null, calendar: null, dismissReason: '' },
      }),
    ),
  accessLog: (tx, before) => counted(tx.accessLog.deleteMany({ where: { seenAt: { lt: before } } })),
  signIns: async (tx, before) => {
    const old = { where: { createdAt: { lt: before } } }
    return (await counted(tx.session.deleteMany(old))) + (await counted(tx.signInToken.deleteMany(old)))
  },
  dialogueTexts: (tx, before) =>
    counted(
      tx.dialogue.updateMany({
        where: { createdAt: { lt: before }, OR: [{ note: { not: '' } }, { nextStep: { not: '' } }] },
        data: { note: '', nextStep: '' },
      }),
    ),
  // One that its writer has not confirmed was never theirs to keep.
  unconfirmedInterests: (tx, before, now) =>
    counted(
      tx.unconfirmedInterest.deleteMany({
        where: {
          OR: [
            { confirmedAt: { lt: before } },
            { confirmedAt: null, createdAt: { lt: new Date(now.getTime() - CONFIRM_HOURS * HOUR) } },
          ],
        },
      }),
    ),
}

async function counted(work: Promise<{ count: number }>): Promise<number> {
  return (await work).count
}
