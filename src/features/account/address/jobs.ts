import 'server-only'
import { systemActor, withActor } from '@/auth/doors'
import { isConfirmed } from '@/features/account/address/rules'
import { findAccount, lockAccounts, tellOfAccount } from '@/features/account/roles/change-account'
import type { Jobs } from '@/lib/jobs'
import { log } from '@/lib/log'

/** Changes an address that was confirmed at both ends. Done again, it changes nothing more. */
export async function settleAddress({ changeId }: Jobs['settle_address']): Promise<void> {
  const actor = systemActor()
  await withActor(actor, async tx => {
    await lockAccounts(tx)
    const change = await tx.addressChange.findUnique({ where: { id: changeId } })
    if (!change || change.settledAt || !isConfirmed(change)) return
    const { personId, email } = change
    const [person, other] = [await findAccount(tx, { id: personId }), await findAccount(tx, { email })]
    if (other || !person || person.deactivatedAt) {
      // Somebody has taken it meanwhile. The old address goes on working, and the wish is forgotten.
      log().warn({ changeId }, 'an address is not changed: it is somebody else’s')
      await tx.addressChange.deleteMany({ where: { id: changeId } })
      return
    }
    await tx.person.updateMany({ where: { id: personId }, data: { email, mailFailedAt: null } })
    await tx.addressChange.updateMany({ where: { id: changeId }, data: { settledAt: actor.now } })
    // Links to sign in that went to the old address open nothing any more.
    await tx.signInToken.deleteMany({ where: { email: person.email } })
    const author = { role: actor.role, now: actor.now, personId }
    const event = { subjectId: personId, texts: { from: person.email, to: email } }
    await (person.role
      ? tellOfAccount(tx, author, {
          ...event,
          kind: 'account.address_changed',
          facts: { personId, role: person.role },
        })
      : tellOfAccount(tx, author, { ...event, kind: 'account.own_address_changed', facts: { personId } }))
  })
}
