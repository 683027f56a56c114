import type { SignedInActor } from '@/auth/actor'
import { type LetterKey, tellingOf } from '@/features/notifications/letter-keys'
import { isToWrite, type WhoseMove } from '@/features/orders/rules'
import { type Party, type Side, sideOf } from '@/lib/party'

/** At once; one digest each working day; or only what makes it the person's own move. */
export const mailChoices = ['at_once', 'daily', 'my_move'] as const
export type MailChoice = (typeof mailChoices)[number]

/** The kinds of reader whose mail about events differs. Those with no mandate yet may get one. */
export type MailReader = 'party' | 'staff' | 'deliverer'

/** As which kind of reader one has mail to choose. Null for a reader of figures, whom no event tells. */
export function mailReaderOf(role: SignedInActor['role']): MailReader | null {
  if (role === 'reader') return null
  if (role === 'staff' || role === 'deliverer') return role
  return role === 'admin' ? 'staff' : 'party'
}

/** How one notification goes by mail; in the portal it is always there. */
export type MailWay = 'at_once' | 'digest' | 'none'

/** The rules' knowledge of a letter's subject, and of its reader. */
export type Told = {
  startedBy: Party | null
  /** A message between one party and the staff. */
  isAddressed: boolean
  /** The sides on which the reader holds a mandate. */
  sides: Side[]
}

/** Whether what happened makes it the reader's move: to sign, correct, answer, grant. */
export function makesMove(letter: LetterKey, { startedBy, isAddressed, sides }: Told): boolean {
  switch (tellingOf(letter).asks) {
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
  const { mailedApart, unmailed } = tellingOf(letter)
  if (mailedApart || unmailed) return 'none'
  if (choice === 'at_once' || tellingOf(letter).asks === 'never_waits') return 'at_once'
  if (choice === 'daily') return 'digest'
  return makesMove(letter, told) ? 'at_once' : 'none'
}

/** Whether what waited for a digest is still told in it, after what the person has chosen since. */
export function staysInDigest(letter: LetterKey, told: Told, choice: MailChoice): boolean {
  return choice !== 'my_move' || makesMove(letter, told)
}

export type DigestReader = { isStaff: boolean; signsFor: Party[]; parties: Party[] }
export type DigestMove =
  | { whose: 'mine_sign' | 'parties'; parties: Party[] }
  | { whose: 'mine_write' | 'employer' | 'union' | 'mine_staff' | 'staff' | 'delivery' | 'nobody' }

/** Whose move an order is, as its reader sees it. */
export function digestMoveOf(move: WhoseMove, reader: DigestReader): DigestMove {
  if (move.who === 'parties') {
    const own = move.parties.filter(party => reader.signsFor.includes(party))
    return own.length > 0 ? { whose: 'mine_sign', parties: own } : { whose: 'parties', parties: move.parties }
  }
  if (move.who === 'side') {
    return { whose: reader.parties.some(party => isToWrite(party, move)) ? 'mine_write' : move.side }
  }
  if (move.who === 'staff') return { whose: reader.isStaff ? 'mine_staff' : 'staff' }
  return { whose: move.who }
}

export function isOwnMove({ whose }: DigestMove): boolean {
  return whose.startsWith('mine_')
}
