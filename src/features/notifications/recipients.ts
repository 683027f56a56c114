import type { Concerned, HappenedEvent, Holder, Recipient } from '@/features/notifications/concerned'
import { isNotified, type LetterKey, type NotifiedKind } from '@/features/notifications/letter-keys'
import { isUnion, type Party, sideOf } from '@/lib/party'

export type { Concerned, HappenedEvent, Recipient } from '@/features/notifications/concerned'

type Rule = (people: Concerned, event: HappenedEvent) => Recipient[]

/** Who is told of an event: each person once, and nobody of what they did themselves. */
export function recipientsOf(event: HappenedEvent, people: Concerned): Recipient[] {
  const { kind, personId } = event
  if (!isNotified(kind)) return []
  const told = rules[kind](people, event).filter(one => one.personId !== personId || isForAll(kind))
  return told.filter((one, index) => told.findIndex(other => other.personId === one.personId) === index)
}

/** That the order has become joint is told to the one who signed last as well. */
function isForAll(kind: NotifiedKind): boolean {
  return kind === 'order.valid'
}

/** Everyone at the organisation, or one side alone where the event names the party whose draft it is about. */
function tellsOfService(letter: LetterKey): Rule {
  return ({ holders }, { party }) =>
    letterTo(letter, personsOf(holders.filter(one => !party || sideOf(one.party) === sideOf(party))))
}

const rules: Record<NotifiedKind, Rule> = {
  'order.shared': (people, { party }) =>
    people.holders
      .filter(holder => party && sideOf(holder.party) !== sideOf(party))
      .map(holder => ({ personId: holder.personId, letter: 'order.shared.read' })),
  'order.sent': people =>
    signatories(people).map(({ personId, party }) => ({ personId, party, letter: 'order.sent.sign' })),
  // The first mandated act binds the party; the others who might have signed for it are told.
  'order.signed': (people, { party }) =>
    letterTo('order.signed.told', [people.sender, ...personsOf(signersOf(people, party))]),
  'order.declined': people => letterTo('order.declined.told', partiesAndStarter(people)),
  'order.amended': people => letterTo('order.amended.sign_again', people.signers),
  'order.valid': people => [
    ...letterTo('order.valid.told', personsOf(signatories(people))),
    ...letterTo('order.valid.confirm', people.staff),
  ],
  'order.returned': people => letterTo('order.returned.told', partiesAndStarter(people)),
  'order.withdrawn': people => letterTo('order.withdrawn.told', partiesAndStarter(people)),
  'order.refused': people => letterTo('order.refused.told', partiesAndStarter(people)),
  'order.cancelled': people => [
    ...letterTo('order.cancelled.told', partiesAndStarter(people)),
    ...letterTo('order.cancelled.arrange', people.staff),
  ],
  'order.deadline_passed': people => [
    ...signatories(people)
      .filter(({ party, standsIn }) => standsIn && people.awaited.includes(party))
      .map(({ personId, party }): Recipient => ({ personId, party, letter: 'order.deadline_passed.sign' })),
    ...letterTo('order.deadline_passed.arrange', people.staff),
  ],
  'order.lapsed': people => letterTo('order.lapsed.told', partiesAndStarter(people)),
  'order.confirmed': people => letterTo('order.confirmed.told', partiesAndStarter(people)),
  'order.message_posted': people => letterTo('order.message_posted.read', readersOf(people)),
  'order.place_offered': people =>
    signatories(people).map(({ personId, party }) => ({
      personId,
      party,
      letter: 'order.place_offered.accept',
    })),
  'order.place_accepted': people => letterTo('order.place_accepted.told', partiesAndStarter(people)),
  'order.place_declined': people => letterTo('order.place_declined.told', partiesAndStarter(people)),
  'order.place_passed': people => letterTo('order.place_passed.told', partiesAndStarter(people)),
  'order.place_lost': people => letterTo('order.place_lost.told', partiesAndStarter(people)),
  'order.round_confirmed': people => letterTo('order.round_confirmed.told', partiesAndStarter(people)),
  'order.round_changed': people =>
    letterTo(
      people.namesVersion ? 'order.round_changed.sign_again' : 'order.round_changed.told',
      partiesAndStarter(people),
    ),
  'order.round_moved': people => letterTo('order.round_moved.told', partiesAndStarter(people)),
  'order.round_cancelled': people => letterTo('order.round_cancelled.told', partiesAndStarter(people)),
  'round.admitted': people => letterTo('round.admitted.order', personsOf(people.holders)),
  'round.decision_due': people => letterTo('round.decision_due.decide', people.staff),
  'occasion.planned': people => occasionLetters('occasion.planned', people),
  'occasion.rescheduled': people => occasionLetters('occasion.rescheduled', people),
  'occasion.cancelled': people => occasionLetters('occasion.cancelled', people),
  // The order's own people have the whole order's end in one letter.
  'occasion.called_off': people => letterTo('occasion.called_off.deliver', [people.deliverer]),
  'delivery.done': people => letterTo('delivery.done.evaluate', [...people.signers, people.starter]),
  'interest.shown': people => [
    ...letterTo('interest.shown.call', people.staff),
    ...letterTo('interest.shown.told', personsOf(people.holders)),
  ],
  'interest.joined': people => [
    ...letterTo('interest.joined.call', people.staff),
    ...letterTo('interest.joined.told', personsOf(people.holders)),
  ],
  'interest.withdrawn': people => letterTo('interest.withdrawn.told', people.staff),
  // When whoever noted it has left, the step is everyone's.
  'interest.step_due': people =>
    letterTo('interest.step_due.call', people.caller ? [people.caller] : people.staff),
  'interest.service_opened': tellsOfService('interest.service_opened.told'),
  'interest.service_ending': tellsOfService('interest.service_ending.told'),
  'interest.last_order_near': tellsOfService('interest.last_order_near.told'),
  'order.service_ending': tellsOfService('order.service_ending.told'),
  'order.last_order_near': tellsOfService('order.last_order_near.told'),
  'service.goal_reached': people => letterTo('service.goal_reached.decide', people.staff),
  // Goes to the central union's address, which is nobody's own.
  'mandate.granted': () => [],
  'mandate.proposed': people => letterTo('mandate.proposed.confirm', people.staff),
  'mandate.revoked': people => letterTo('mandate.revoked.holder', [people.mandateHolder]),
  'mandate.left': (people, { party }) => letterTo('mandate.left.told', personsOf(holdersOf(people, party))),
  'mandate.requested': (people, { party }) => {
    const granters = signersOf(people, party)
    return granters.length > 0
      ? letterTo('mandate.requested.decide', personsOf(granters))
      : letterTo('mandate.requested.arrange', people.staff)
  },
  'party.signatory_asked': (people, { party }) => [
    ...letterTo('party.signatory_asked.appoint', personsOf(holdersOf(people, party))),
    ...letterTo('party.signatory_asked.arrange', people.staff),
  ],
  'party.unmanned': (people, { party }) => [
    ...letterTo('party.unmanned.told', personsOf(holdersOf(people, party))),
    ...letterTo('party.unmanned.arrange', people.staff),
  ],
  'party.absence_attested': people => letterTo('party.absence_attested.confirm', people.staff),
  'party.absence_confirmed': people => letterTo('party.absence_confirmed.told', personsOf(people.holders)),
  'party.attestation_contested': people => [
    ...letterTo('party.attestation_contested.told', personsOf(people.holders)),
    ...letterTo('party.attestation_contested.arrange', people.staff),
  ],
  'party.attestation_expired': people => letterTo('party.attestation_expired.arrange', people.staff),
}

function signersOf(people: Concerned, party: Party | null): Holder[] {
  return holdersOf(people, party).filter(holder => holder.canSign)
}

/** Those whom a message is for. */
function readersOf({ audience, addressee, holders, staff }: Concerned): string[] {
  if (audience === 'staff') {
    return [...staff, ...personsOf(holders.filter(holder => holder.party === addressee))]
  }
  if (audience === 'unions') return personsOf(holders.filter(holder => isUnion(holder.party)))
  return audience === 'parties' ? [...personsOf(holders), ...staff] : []
}

function holdersOf(people: Concerned, party: Party | null): Holder[] {
  return people.holders.filter(holder => holder.party === party)
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

/** Whether the event's organisation is still the person's concern: they may have left since. */
export function isStillConcerned(personId: string, people: Concerned): boolean {
  const { staff, deliverer, holders } = people
  return staff.includes(personId) || deliverer === personId || personsOf(holders).includes(personId)
}

function letterTo(letter: LetterKey, personIds: (string | null)[]): Recipient[] {
  return personIds.filter(personId => personId !== null).map(personId => ({ personId, letter }))
}
