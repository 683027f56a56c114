import type { Actor, PartyActor, SignedInActor, StaffActor } from '@/auth/actor'
import type { Targets } from './targets'

export const personas = [
  'anonymous',
  'person',
  'employer',
  'ofr',
  'saco',
  'seko',
  'foreigner',
  'staff',
  'admin',
  'deliverer',
  'reader',
] as const
export type Persona = (typeof personas)[number]

/**
 * The outcome of asking. A read gives 'rows' of the organisation in question, 'public' for rows of no
 * organisation, or 'nothing'. A change gives 'done', or the reason of the refusal. It gives 'nothing' when it
 * was answered and left that organisation unchanged. It is 'no caller' where the compiler lets nobody of that
 * kind ask.
 */
export type Cell = string
/** About the own organisation and the other one; for those without one, `home` and `away`. */
export type Expected = Record<Persona, { own: Cell; other: Cell }>

export type Row = {
  aim: (at: Targets) => Promise<unknown>
  ask: (actor: Actor, aimed: unknown) => Promise<unknown>
  mayAsk: (actor: Actor) => boolean
  gets: Expected
  /** A person who signs in or asks for access is nobody yet, and may knock at any door. */
  isSigningIn?: boolean
}

type Said = { others: Cell; parties?: Cell; staff?: Cell } & Partial<Record<Persona, Cell>>

/** 'rows|nothing' is about the own and the other organisation; a word alone is about both. */
function gets({ others, parties = others, staff = others, ...overrides }: Said): Expected {
  const said: Partial<Record<Persona, Cell>> = overrides
  const usual: Partial<Record<Persona, Cell>> = {
    employer: parties,
    ofr: parties,
    saco: parties,
    seko: parties,
    foreigner: parties,
    staff,
    admin: staff,
  }
  const cells = personas.map(persona => {
    const [own = '', other = own] = (said[persona] ?? usual[persona] ?? others).split('|')
    return [persona, { own, other }]
  })
  return Object.fromEntries(cells)
}

type Aim<I> = (at: Targets) => Promise<I>
type Ask<A extends Actor, I> = (actor: A, aimed: I) => Promise<unknown>

function row<A extends Actor>(mayAsk: (actor: Actor) => boolean, nobody: Partial<Record<Persona, Cell>>) {
  return <I>(aim: Aim<I>, ask: Ask<A, I>, said: Said): Row => ({
    aim,
    ask: ask as Row['ask'],
    mayAsk,
    gets: gets({ ...said, ...nobody }),
  })
}

/** Functions that anyone may call. */
export const anyone = row<Actor>(() => true, {})
/** The same for a person who is about to sign in, or asks for access. */
export const signingIn: typeof anyone = (aim, ask, said) => ({ ...anyone(aim, ask, said), isSigningIn: true })
/** Functions that take someone signed in; the compiler refuses anyone else. */
export const signedIn = row<SignedInActor>(actor => actor.role !== 'anonymous', { anonymous: 'no caller' })
/** Functions that take someone who acts for a party; the compiler refuses anyone else. */
export const partyOnly = row<PartyActor>(actor => actor.role === 'party', {
  anonymous: 'no caller',
  person: 'no caller',
  staff: 'no caller',
  admin: 'no caller',
  deliverer: 'no caller',
  reader: 'no caller',
})
/** Functions that take one of the staff; the compiler refuses anyone else. */
export const staffOnly = row<StaffActor>(actor => actor.role === 'staff' || actor.role === 'admin', {
  anonymous: 'no caller',
  person: 'no caller',
  employer: 'no caller',
  ofr: 'no caller',
  saco: 'no caller',
  seko: 'no caller',
  foreigner: 'no caller',
  deliverer: 'no caller',
  reader: 'no caller',
})
