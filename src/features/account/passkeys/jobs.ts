import 'server-only'
import { systemActor, withActor } from '@/auth/doors'
import { tellOfAccount } from '@/features/account/roles/change-account'
import type { Jobs } from '@/lib/jobs'

/** Tells the holder. Done again, it tells once more: that is better than not at all. */
export async function tellPasskey({ personId, change }: Jobs['tell_passkey']): Promise<void> {
  const { role, now } = systemActor()
  await withActor(systemActor(), tx =>
    tellOfAccount(
      tx,
      { role, now, personId },
      {
        kind: change === 'added' ? 'account.passkey_added' : 'account.passkey_removed',
        subjectId: personId,
        facts: { personId },
      },
    ),
  )
}
