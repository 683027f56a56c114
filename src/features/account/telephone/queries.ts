import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { readAs } from '@/auth/doors'
import { givesTelephone } from '@/features/account/telephone/policy'

/** The actor's number at work, or an empty one. Null for those who are not asked for any. */
export async function getOwnTelephone(actor: SignedInActor): Promise<string | null> {
  if (!givesTelephone(actor)) return null
  const person = await readAs(actor, tx =>
    tx.person.findUnique({ where: { id: actor.personId }, select: { telephone: true } }),
  )
  return person?.telephone ?? ''
}
