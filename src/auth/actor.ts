import type { Client } from '@/lib/client'
import type { Day } from '@/lib/dates'
import type { Party } from '@/lib/party'
import type { Locale } from '@/messages/messages'

declare const made: unique symbol

export const assurances = ['demo', 'mail_link', 'sso', 'e_id', 'passkey'] as const
export type Assurance = (typeof assurances)[number]

/** The form that is being posted: its key, and a hash of what it says. */
export type PostedForm = { key: string; hash: string }

type Asking = {
  /** The instant at which the request began: the only clock of rules and commands. */
  now: Date
  locale: Locale
  client: Client
  form?: PostedForm
}

/** A mandate that was accepted and begins on a later day. */
export type ComingMandate = {
  id: string
  organisation: string
  party: Party
  canSign: boolean
  /** The name of the one in whose place a stand-in will act. */
  standsInFor: string | null
  from: Day
  to: Day | null
  /** The one that was accepted last in this session. */
  isChosen: boolean
}

type SignedIn = Asking & {
  personId: string
  name: string
  email: string
  assurance: Assurance
  signedInAt: Date
  sessionId: string | null
  /** Until then the sign-in is fresh enough to sign by; unset where no session is, as in a demo's history. */
  signsUntil?: Date
  hasPasskey?: boolean
  coming?: ComingMandate[]
}

type Of<T> = T & { readonly [made]: true }

export type AnonymousActor = Of<Asking & { role: 'anonymous' }>
/** Signed in, with no right to act for anyone yet. Staff are no more than this until they show a second factor. */
export type PersonActor = Of<SignedIn & { role: 'person'; lacksSecondFactor?: boolean }>
/** Acts for one party at one organisation. */
export type PartyActor = Of<
  SignedIn & {
    role: 'party'
    organisation: { id: string; name: string }
    party: Party
    mandateId: string
    canSign: boolean
    /** A stand-in's: the name of the one in whose place they act. */
    standsInFor?: string | null
  }
>
export type StaffActor = Of<SignedIn & { role: 'staff' | 'admin' }>
export type AdminActor = StaffActor & { role: 'admin' }
export type ReaderActor = Of<SignedIn & { role: 'reader' }>
export type DelivererActor = Of<SignedIn & { role: 'deliverer' }>
/** The jobs. */
export type SystemActor = Of<Asking & { role: 'system' }>

export type SignedInActor = PersonActor | PartyActor | StaffActor | ReaderActor | DelivererActor
/** Says who asks, for whom and when. Every read and write takes one first; only `src/auth` makes them. */
export type Actor = AnonymousActor | SignedInActor | SystemActor

/** The makings of an actor, before it is one. A job, a seed and a test come from no client. */
export type Unmade<A extends Actor> = A extends unknown
  ? Omit<A, typeof made | 'client'> & { client?: Client }
  : never

export function isSignedIn(actor: Actor): actor is SignedInActor {
  return actor.role !== 'anonymous' && actor.role !== 'system'
}

/** The staff keep the catalogue, the rounds, the call list and its dialogue; nobody else sees a draft of theirs. */
export function isStaff(actor: Actor): actor is StaffActor {
  return actor.role === 'staff' || actor.role === 'admin'
}

/** Admins keep the accounts and the portal's settings too. */
export function isAdmin(actor: Actor): actor is AdminActor {
  return actor.role === 'admin'
}

/** Staff outside a demo, whose sign-in has shown one thing alone. They do nothing until they show another. */
export function lacksSecondFactor(actor: Actor): boolean {
  return actor.role === 'person' && actor.lacksSecondFactor === true
}

export function isParty(actor: Actor): actor is PartyActor {
  return actor.role === 'party'
}
