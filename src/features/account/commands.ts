import 'server-only'
import type { SignedInActor } from '@/auth/actor'
import { withActor } from '@/auth/doors'
import { isInForce } from '@/auth/mandate'
import { disconnectAccount, type OwnAccount } from '@/auth/own-access'
import { accept, type Result, refuse } from '@/lib/result'

/** From now on this session acts by another of the person's own mandates. */
export function switchMandate(
  actor: SignedInActor,
  { mandateId }: { mandateId: string },
): Promise<Result<string>> {
  const { personId, sessionId, now } = actor
  return withActor(actor, async tx => {
    const mandate = await tx.mandate.findFirst({ where: { id: mandateId, personId } })
    if (!mandate || !isInForce(mandate, now)) return refuse('mandate_not_valid', { field: 'mandateId' })
    await tx.session.updateMany({
      where: { id: sessionId ?? undefined, personId },
      data: { actingMandateId: mandateId },
    })
    return accept(mandateId)
  })
}

/** Ends one of the person's sessions. One that has already ended is as wished. */
export function endOwnSession(
  actor: SignedInActor,
  { sessionId: id }: { sessionId: string },
): Promise<Result<string>> {
  return withActor(actor, async tx => {
    await tx.session.deleteMany({ where: { id, personId: actor.personId } })
    return accept(id)
  })
}

/** Ends all of the person's sessions but this. Gives how many. */
export function endOtherSessions(actor: SignedInActor): Promise<Result<number>> {
  const { personId, sessionId } = actor
  return withActor(actor, async tx => {
    const { count } = await tx.session.deleteMany({
      where: { personId, NOT: { id: sessionId ?? undefined } },
    })
    return accept(count)
  })
}

export async function disconnectOwnAccount(
  actor: SignedInActor,
  account: OwnAccount,
): Promise<Result<OwnAccount>> {
  return (await disconnectAccount(actor, account)) ? accept(account) : refuse('not_found')
}
