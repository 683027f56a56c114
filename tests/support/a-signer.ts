import type { PartyActor } from '@/auth/actor'
import { makeActor } from '@/auth/doors'
import type { Party } from '@/lib/party'

/** Somebody who signs for a party, signed in at that time. */
export function aSigner(party: Party, now: Date): PartyActor {
  return makeActor({
    ...{ now, signedInAt: now, sessionId: null, locale: 'sv', personId: 'p', name: 'x' },
    ...{ role: 'party', email: 'x@example.test', assurance: 'demo', party, mandateId: 'm', canSign: true },
    organisation: { id: 'o', name: 'Vattenledsverket' },
  })
}
