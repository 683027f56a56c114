import 'server-only'
import { isStaff, type SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { enqueue } from '@/lib/jobs'
import { accept, type Result, refuse } from '@/lib/result'

/** Asks for a check of the whole log now, beside the daily one. */
export async function askForLogCheck(actor: SignedInActor): Promise<Result<string>> {
  if (!isStaff(actor)) return refuse('not_found')
  await withActor(actor, tx => enqueue(tx, 'verify_chains', {}))
  return accept('asked')
}
