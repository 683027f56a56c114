import 'server-only'
import type { Actor } from '@/auth/actor'
import { type Identity, type Transaction, transactionAs } from '@/lib/db'

/** The only way to the database: one transaction in which PostgreSQL shows and takes what the actor may. */
export function withActor<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return transactionAs(identityOf(actor), work)
}

function identityOf(actor: Actor): Identity {
  if (actor.role === 'anonymous' || actor.role === 'system') return { role: actor.role }
  if (actor.role !== 'party') return { role: actor.role, personId: actor.personId }
  const { role, personId, organisation, party, sessionId } = actor
  return { role, personId, organisationId: organisation.id, party, sessionId: sessionId ?? undefined }
}
