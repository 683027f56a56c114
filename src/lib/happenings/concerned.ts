import { type Party, sideOf } from '@/lib/party'

export type Holder = {
  personId: string
  party: Party
  canSign: boolean
  /** Of a stand-in: the one in whose place they act. */
  standsInFor: string | null
}

/** Those who may be told of an event; empty where it has none. */
export type Concerned = {
  /** Everyone with a mandate in force at the organisation. */
  holders: Holder[]
  /** The parties that are to sign the order's version. */
  signingParties: Party[]
  /** Those of them whose signature is awaited. */
  awaited: Party[]
  /** The people who have signed that version. */
  signers: string[]
  starter: string | null
  /** Those who have written in a draft that was never sent. */
  writers: string[]
  /** The person who sent the version. */
  sender: string | null
  deliverer: string | null
  /** Those who hold the occasions that a delivery's event tells of together. */
  deliverers: string[]
  /** Those who were to hold an occasion before somebody else was chosen. */
  formerDeliverers: string[]
  /** The one of the staff who is responsible for the order's delivery. */
  caseOwner: string | null
  /** The party that a message between it and the staff is about. */
  addressee: Party | null
  /** Those whose questions a message answers; null for the staff. */
  answered: (Party | null)[]
  /** The staff who run orders and deliveries. */
  staff: string[]
  /** Everybody at the secretariat who is still there. */
  officials: string[]
  /** Those of them who keep the accounts. */
  admins: string[]
}

/** A person who is told, and the party for which they are asked to act where the letter names it. */
export type Reader = { personId: string; party?: Party }

export function personsOf(personIds: readonly (string | null)[]): Reader[] {
  return personIds.flatMap(personId => (personId === null ? [] : [{ personId }]))
}

export function peopleOf(holders: readonly Holder[]): Reader[] {
  return holders.map(({ personId }) => ({ personId }))
}

export function askedFor(holders: readonly Holder[]): Reader[] {
  return holders.map(({ personId, party }) => ({ personId, party }))
}

export function everyone({ holders }: Pick<Concerned, 'holders'>): Reader[] {
  return peopleOf(holders)
}

export function staff({ staff: personIds }: Concerned): Reader[] {
  return personsOf(personIds)
}

export function admins({ admins: personIds }: Concerned): Reader[] {
  return personsOf(personIds)
}

export function officials({ officials: personIds }: Concerned): Reader[] {
  return personsOf(personIds)
}

export function holdersOf({ holders }: Pick<Concerned, 'holders'>, party: Party | null): Holder[] {
  return holders.filter(holder => holder.party === party)
}

export function signersOf(people: Concerned, party: Party | null): Holder[] {
  return holdersOf(people, party).filter(holder => holder.canSign)
}

/** Those who may give the party's mandates: a stand-in passes nothing on. */
export function granters(people: Concerned, party: Party | null): Holder[] {
  return signersOf(people, party).filter(({ standsInFor }) => !standsInFor)
}

/** Those who may sign the order's version. */
export function signatories({ holders, signingParties }: Concerned): Holder[] {
  return holders.filter(holder => holder.canSign && signingParties.includes(holder.party))
}

export function signatoriesAndStarter(people: Concerned): Reader[] {
  return [...peopleOf(signatories(people)), ...personsOf([people.starter])]
}

export function writers({ writers: personIds }: Concerned): Reader[] {
  return personsOf(personIds)
}

export function signersAndStarter({ signers, starter }: Concerned): Reader[] {
  return personsOf([...signers, starter])
}

/** One side of the organisation, or all of it where no party is named. */
export function sideOrAll({ holders }: Concerned, { party }: { party: Party | null }): Reader[] {
  return peopleOf(holders.filter(holder => !party || sideOf(holder.party) === sideOf(party)))
}
