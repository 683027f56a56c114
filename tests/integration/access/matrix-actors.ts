import { randomUUID } from 'node:crypto'
import type { Actor, SignedInActor } from '@/auth/actor'
import { asSystem, NOW, type Stage } from '../../support/order-stage'
import type { Persona } from './matrix-row'

const SOON = new Date(NOW.getTime() + 3_600_000)

/** Everyone who asks in the matrix. Signed-in people have a session. */
export async function actorsOf(stage: Stage): Promise<Record<Persona, Actor>> {
  return {
    anonymous: stage.anonymous(),
    person: await signedIn(await stage.person()),
    employer: await signedIn(stage.party('employer')),
    ofr: await signedIn(stage.party('ofr_s_p_o')),
    saco: await signedIn(stage.party('saco_s')),
    seko: await signedIn(stage.party('seko')),
    foreigner: await signedIn(stage.foreigner()),
    staff: await signedIn(stage.staff()),
    admin: await signedIn(stage.admin()),
    deliverer: await signedIn(stage.deliverer()),
    reader: await signedIn(await stage.reader()),
  }
}

/** With a session that has just begun: who has none signs nothing. */
async function signedIn(actor: SignedInActor): Promise<Actor> {
  const times = { createdAt: NOW, lastSeenAt: NOW, expiresAt: SOON, signsUntil: SOON }
  const { personId } = actor
  const { id } = await asSystem(tx =>
    tx.session.create({ data: { ...times, personId, tokenHash: randomUUID(), assurance: 'mail_link' } }),
  )
  return { ...actor, sessionId: id }
}
