import type { DelivererActor, PartyActor, StaffActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import type { Day } from '@/lib/dates'
import type { Party } from '@/lib/party'

type Named = { personId: string; name: string; email: string }

/** Someone who holds a mandate, and for how long. */
export type Holder = Named & {
  organisation: { id: string; name: string }
  party: Party
  mandateId: string
  canSign: boolean
  validFrom: Day
  validTo: Day | null
  /** The mandate that this one stands in for. */
  standInFor: string | null
}

export type Colleague = Named & { role: 'staff' | 'admin' }
export type DeliveringPerson = Named & { role: 'deliverer'; delivererId: string; provider: string }

/** The actor that a person is at an instant. */
export function actorFor(someone: Holder, now: Date): PartyActor
export function actorFor(someone: Colleague, now: Date): StaffActor
export function actorFor(someone: DeliveringPerson, now: Date): DelivererActor
export function actorFor(someone: Holder | Colleague | DeliveringPerson, now: Date) {
  const { personId, name, email } = someone
  const signedIn = { personId, name, email, now, signedInAt: now, sessionId: null, locale: 'sv' as const }
  if ('mandateId' in someone) {
    const { organisation, party, mandateId, canSign } = someone
    const acting = { organisation, party, mandateId, canSign }
    return makeActor({ ...signedIn, ...acting, role: 'party', assurance: 'mail_link' })
  }
  return makeActor({ ...signedIn, role: someone.role, assurance: 'mail_link' })
}
