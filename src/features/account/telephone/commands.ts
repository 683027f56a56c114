import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { givesTelephone } from '@/features/account/telephone/policy'
import type { OwnTelephone } from '@/features/account/telephone/schema'
import { accept, type Result, refuse } from '@/lib/result'

/** Sets the number at work by which the parties reach the actor; an empty one takes it away. */
export async function saveOwnTelephone(
  actor: SignedInActor,
  { telephone }: OwnTelephone,
): Promise<Result<string>> {
  if (!givesTelephone(actor)) return refuse('not_allowed')
  return withActor(actor, async tx => {
    await tx.person.updateMany({ where: { id: actor.personId }, data: { telephone } })
    return accept(telephone)
  })
}
