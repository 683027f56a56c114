import type { WaitingWhy } from '@/features/deliveries/waiting-queries'
import type { Party } from '@/lib/party'

/** How a question about times or the mode stands, told from where a party stands. */
export type Standing = {
  /** The parties that have not answered. */
  awaited: Party[]
  /** It waits for the reader, and not for others alone. */
  isOwn: boolean
  /** The reader's party, where only those who sign for it answer, and the reader does not. */
  signerOf: Party | null
  /** No time suits the reader's party, which asks for others. */
  hasWished: boolean
  /** The other parties that ask for other times. */
  wishing: Party[]
}

type StandingRow = Pick<Standing, 'awaited' | 'isOwn' | 'wishing'>

export function standingOf({ awaited, isOwn, wishing }: StandingRow, party: Party): Standing {
  return {
    awaited,
    isOwn,
    signerOf: !isOwn && awaited.includes(party) ? party : null,
    hasWished: wishing.includes(party),
    wishing: wishing.filter(one => one !== party),
  }
}

/** The words for a question about times or the mode. Where it is not the reader's, they say whom it waits for. */
export function askedWords({
  why,
  isOwn,
  signerOf,
}: Pick<Standing, 'isOwn' | 'signerOf'> & { why: WaitingWhy }) {
  if (isOwn) return `${why}.note` as const
  return signerOf ? 'mode.signer' : (`${why}.answered` as const)
}

/** Whether the staff are to propose other times, and who asks for them. */
export function wishOf({ hasWished, wishing }: Pick<Standing, 'hasWished' | 'wishing'>) {
  if (hasWished) return 'own'
  return wishing.length > 0 ? 'others' : 'none'
}
