import { type Party, sideOf } from '@/auth/party'

/** Every event that tells someone, and why each receiver is told; each pair is a letter with its own text. */
export const letters = {
  'order.shared': ['read'],
  'order.sent': ['sign'],
  'order.signed': ['told'],
  'order.declined': ['told'],
  'order.amended': ['sign_again'],
  'order.valid': ['told', 'confirm'],
  'order.returned': ['told'],
  'order.withdrawn': ['told'],
  'order.refused': ['told'],
  'order.cancelled': ['told'],
  'order.lapsed': ['told'],
  'order.confirmed': ['told'],
  'occasion.planned': ['told', 'deliver'],
  'occasion.rescheduled': ['told', 'deliver'],
  'occasion.cancelled': ['told', 'deliver'],
  'delivery.done': ['evaluate'],
  'interest.shown': ['told', 'call'],
  'interest.withdrawn': ['told'],
  'mandate.granted': ['told'],
} as const satisfies Record<string, readonly string[]>

export type NotifiedKind = keyof typeof letters
export type LetterKey = { [Kind in NotifiedKind]: `${Kind}.${(typeof letters)[Kind][number]}` }[NotifiedKind]

/** Events that tell nobody: a test proves that every other one has its letters. */
export const silentKinds: readonly string[] = [
  'order.drafted',
  'order.saved',
  'order.attachment_added',
  'order.attachment_removed',
  'order.signature_taken_back',
  'order.particulars_changed',
  'occasion.added',
  'occasion.done',
  'dialogue.logged',
  'evaluation.given',
]

/** What the rules know of an event. */
export type HappenedEvent = { kind: string; personId: string | null; party: Party | null }

export type Holder = { personId: string; party: Party; canSign: boolean }

/** Those who may be told of an event; empty where it has none. */
export type Concerned = {
  /** Everyone with a mandate in force at the organisation. */
  holders: Holder[]
  /** The parties that are to sign the order's version. */
  signingParties: Party[]
  /** Who has signed that version. */
  signers: string[]
  starter: string | null
  /** Who sent the version. */
  sender: string | null
  deliverer: string | null
  /** The staff who run orders and deliveries. */
  staff: string[]
}

export type Recipient = { personId: string; letter: LetterKey; party?: Party }

type Rule = (people: Concerned, event: HappenedEvent) => Recipient[]

/** Who is told of an event: each person once, and nobody of what they did themselves. */
export function recipientsOf(event: HappenedEvent, people: Concerned): Recipient[] {
  const { kind, personId } = event
  if (!isNotified(kind)) return []
  const told = rules[kind](people, event).filter(one => one.personId !== personId || isForAll(kind))
  return told.filter((one, index) => told.findIndex(other => other.personId === one.personId) === index)
}

export function isNotified(kind: string): kind is NotifiedKind {
  return Object.hasOwn(letters, kind)
}

export function isLetterKey(text: string): text is LetterKey {
  return Object.entries(letters).some(([kind, whys]) => whys.some(why => `${kind}.${why}` === text))
}

/** That the order has become joint is told to the one who signed last as well. */
function isForAll(kind: NotifiedKind): boolean {
  return kind === 'order.valid'
}

const rules: Record<NotifiedKind, Rule> = {
  'order.shared': (people, { party }) =>
    people.holders
      .filter(holder => party && sideOf(holder.party) !== sideOf(party))
      .map(holder => ({ personId: holder.personId, letter: 'order.shared.read' })),
  'order.sent': people =>
    signatories(people).map(({ personId, party }) => ({ personId, party, letter: 'order.sent.sign' })),
  'order.signed': people => letterTo('order.signed.told', [people.sender]),
  'order.declined': people => letterTo('order.declined.told', partiesAndStarter(people)),
  'order.amended': people => letterTo('order.amended.sign_again', people.signers),
  'order.valid': people => [
    ...letterTo('order.valid.told', personsOf(signatories(people))),
    ...letterTo('order.valid.confirm', people.staff),
  ],
  'order.returned': people => letterTo('order.returned.told', partiesAndStarter(people)),
  'order.withdrawn': people => letterTo('order.withdrawn.told', partiesAndStarter(people)),
  'order.refused': people => letterTo('order.refused.told', partiesAndStarter(people)),
  'order.cancelled': people => letterTo('order.cancelled.told', partiesAndStarter(people)),
  'order.lapsed': people => letterTo('order.lapsed.told', partiesAndStarter(people)),
  'order.confirmed': people => letterTo('order.confirmed.told', partiesAndStarter(people)),
  'occasion.planned': people => occasionLetters('occasion.planned', people),
  'occasion.rescheduled': people => occasionLetters('occasion.rescheduled', people),
  'occasion.cancelled': people => occasionLetters('occasion.cancelled', people),
  'delivery.done': people => letterTo('delivery.done.evaluate', [...people.signers, people.starter]),
  'interest.shown': people => [
    ...letterTo('interest.shown.call', people.staff),
    ...letterTo('interest.shown.told', personsOf(people.holders)),
  ],
  'interest.withdrawn': people => letterTo('interest.withdrawn.told', people.staff),
  // Goes to the central union's address, which is nobody's own.
  'mandate.granted': () => [],
}

function signatories(people: Concerned): Holder[] {
  return people.holders.filter(holder => holder.canSign && people.signingParties.includes(holder.party))
}

function partiesAndStarter(people: Concerned): (string | null)[] {
  return [...personsOf(signatories(people)), people.starter]
}

function personsOf(holders: Holder[]): string[] {
  return holders.map(holder => holder.personId)
}

function occasionLetters(
  kind: 'occasion.planned' | 'occasion.rescheduled' | 'occasion.cancelled',
  people: Concerned,
): Recipient[] {
  return [
    ...letterTo(`${kind}.told`, [...people.signers, people.starter]),
    ...letterTo(`${kind}.deliver`, [people.deliverer]),
  ]
}

function letterTo(letter: LetterKey, personIds: (string | null)[]): Recipient[] {
  return personIds.filter(personId => personId !== null).map(personId => ({ personId, letter }))
}
