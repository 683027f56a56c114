import type { LetterKey } from '@/features/notifications/letter-keys'
import type { WhoseMove } from '@/features/orders/rules'
import { type Party, type Side, sideOf } from '@/lib/party'

/** At once; one digest each working day; or only what makes it the person's own move. */
export const mailChoices = ['at_once', 'daily', 'my_move'] as const
export type MailChoice = (typeof mailChoices)[number]

/** How one notification goes by mail; in the portal it is always there. */
export type MailWay = 'at_once' | 'digest' | 'none'

/**
 * What a letter asks of its reader: their move, the move of the side that started the order, an answer when it is
 * between one party and the staff, or nothing. `never_waits` goes at once whatever was chosen.
 */
type Asks = 'move' | 'starting_side' | 'answer' | 'nothing' | 'never_waits'

const asks: Record<LetterKey, Asks> = {
  'order.shared.read': 'nothing',
  'order.sent.sign': 'move',
  'order.signed.told': 'nothing',
  'order.declined.told': 'starting_side',
  // To sign again comes with the new version.
  'order.amended.sign_again': 'nothing',
  'order.valid.told': 'nothing',
  'order.valid.confirm': 'move',
  'order.returned.told': 'starting_side',
  'order.withdrawn.told': 'nothing',
  'order.refused.told': 'nothing',
  'order.cancelled.told': 'nothing',
  'order.cancelled.arrange': 'nothing',
  'order.deadline_passed.sign': 'move',
  'order.deadline_passed.arrange': 'move',
  'order.lapsed.told': 'starting_side',
  'order.confirmed.told': 'nothing',
  'order.message_posted.read': 'answer',
  'order.place_offered.accept': 'move',
  'order.place_accepted.told': 'nothing',
  'order.place_declined.told': 'nothing',
  'order.place_passed.told': 'nothing',
  'order.place_lost.told': 'starting_side',
  'order.round_confirmed.told': 'nothing',
  'order.round_changed.told': 'nothing',
  'order.round_changed.sign_again': 'starting_side',
  'order.round_moved.told': 'starting_side',
  'order.round_cancelled.told': 'starting_side',
  'round.admitted.order': 'move',
  'round.decision_due.decide': 'move',
  'occasion.planned.told': 'nothing',
  'occasion.planned.deliver': 'move',
  'occasion.rescheduled.told': 'nothing',
  'occasion.rescheduled.deliver': 'move',
  'occasion.cancelled.told': 'nothing',
  // Nobody is to travel to an occasion that is not held.
  'occasion.cancelled.deliver': 'never_waits',
  'occasion.called_off.deliver': 'never_waits',
  'delivery.done.evaluate': 'move',
  'interest.shown.told': 'nothing',
  'interest.shown.call': 'move',
  'interest.joined.told': 'nothing',
  'interest.joined.call': 'nothing',
  'interest.withdrawn.told': 'nothing',
  'interest.step_due.call': 'move',
  'interest.service_opened.told': 'nothing',
  'interest.service_ending.told': 'nothing',
  // To send in time is the move of whoever wants the service.
  'interest.last_order_near.told': 'move',
  'order.service_ending.told': 'nothing',
  'order.last_order_near.told': 'move',
  'service.goal_reached.decide': 'move',
  'mandate.granted.told': 'never_waits',
  'mandate.proposed.confirm': 'move',
  // Whoever did not expect it must know at once.
  'mandate.revoked.holder': 'never_waits',
  'mandate.left.told': 'nothing',
  'mandate.requested.decide': 'move',
  'mandate.requested.arrange': 'move',
  'party.signatory_asked.appoint': 'move',
  'party.signatory_asked.arrange': 'move',
  'party.unmanned.told': 'nothing',
  'party.unmanned.arrange': 'move',
  'party.absence_attested.confirm': 'move',
  'party.absence_confirmed.told': 'nothing',
  'party.attestation_contested.told': 'nothing',
  'party.attestation_contested.arrange': 'move',
  'party.attestation_expired.arrange': 'move',
}

/** What the rules know of what a letter is about, and of its reader. */
export type Told = {
  startedBy: Party | null
  /** A message between one party and the staff. */
  isAddressed: boolean
  /** The sides on which the reader holds a mandate. */
  sides: Side[]
}

/** Whether what happened makes it the reader's move: to sign, correct, answer, grant. */
export function makesMove(letter: LetterKey, { startedBy, isAddressed, sides }: Told): boolean {
  switch (asks[letter]) {
    case 'move':
      return true
    case 'starting_side':
      return startedBy !== null && sides.includes(sideOf(startedBy))
    case 'answer':
      return isAddressed
    default:
      return false
  }
}

export function mailWayOf(letter: LetterKey, told: Told, choice: MailChoice): MailWay {
  if (choice === 'at_once' || asks[letter] === 'never_waits') return 'at_once'
  if (choice === 'daily') return 'digest'
  return makesMove(letter, told) ? 'at_once' : 'none'
}

/** Whether what waited for a digest is still told in it, after what the person has chosen since. */
export function staysInDigest(letter: LetterKey, told: Told, choice: MailChoice): boolean {
  return choice !== 'my_move' || makesMove(letter, told)
}

export type DigestReader = { isStaff: boolean; signsFor: Party[]; sides: Side[] }
export type DigestMove =
  | { whose: 'mine_sign' | 'parties'; parties: Party[] }
  | { whose: 'mine_write' | 'employer' | 'union' | 'mine_staff' | 'staff' | 'delivery' | 'nobody' }

/** Whose move an order is, as its reader sees it. */
export function digestMoveOf(move: WhoseMove, reader: DigestReader): DigestMove {
  if (move.who === 'parties') {
    const own = move.parties.filter(party => reader.signsFor.includes(party))
    return own.length > 0 ? { whose: 'mine_sign', parties: own } : { whose: 'parties', parties: move.parties }
  }
  if (move.who === 'side') return { whose: reader.sides.includes(move.side) ? 'mine_write' : move.side }
  if (move.who === 'staff') return { whose: reader.isStaff ? 'mine_staff' : 'staff' }
  return { whose: move.who }
}

export function isOwnMove({ whose }: DigestMove): boolean {
  return whose.startsWith('mine_')
}
