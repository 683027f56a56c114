import type { LetterKey } from '@/features/notifications/letter-keys'
import type { MessageAudience } from '@/features/orders/thread/rules'
import type { Party } from '@/lib/party'

/** What the rules know of an event: who did it, and the party that acted or that it is about. */
export type HappenedEvent = { kind: string; personId: string | null; party: Party | null }

export type Holder = { personId: string; party: Party; canSign: boolean; standsIn: boolean }

/** Those who may be told of an event; empty where it has none. */
export type Concerned = {
  /** Everyone with a mandate in force at the organisation. */
  holders: Holder[]
  /** The parties that are to sign the order's version. */
  signingParties: Party[]
  /** Those of them whose signature is awaited. */
  awaited: Party[]
  /** Who has signed that version. */
  signers: string[]
  starter: string | null
  /** Who sent the version. */
  sender: string | null
  deliverer: string | null
  /** Whom a message in an order's thread is for. */
  audience: MessageAudience | null
  /** The party that a message between it and the staff is about. */
  addressee: Party | null
  /** Who noted the next step that is due, if they are still among the staff. */
  caller: string | null
  /** Whose mandate the event is about. */
  mandateHolder: string | null
  /** Whether the event names a version of the order: what happens to a round names the one that it closes. */
  namesVersion: boolean
  /** The staff who run orders and deliveries. */
  staff: string[]
}

export type Recipient = { personId: string; letter: LetterKey; party?: Party }
