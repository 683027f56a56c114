import type { OrderView } from '@/features/orders/queries'
import { type Answers, ownAnswerOf } from '@/features/orders/signing/own-answer'
import type { Party } from '@/lib/party'

type Version = Pick<OrderView['versions'][number], 'id' | 'number' | 'sentByParty'>
type Read<V extends Version> = Answers & { versions: readonly V[] }

/** `opened`: the numbers of the versions that the reader has had open. */
export type VersionReader = { party: Party; opened: readonly number[] }

/**
 * Changes are told against the version that the reader's party answered last. It stood behind that text, and may merely
 * have opened a later one. Else it is the latest that the reader opened or their party sent, or the one before. The first has none.
 */
export function knownVersion<V extends Version>(order: Read<V>, reader: VersionReader): V | null {
  const answer = ownAnswerOf(order, reader.party)
  const [, ...earlier] = order.versions
  const isKnown = ({ number, sentByParty }: V) =>
    reader.opened.includes(number) || sentByParty === reader.party
  return (
    earlier.find(({ number }) => number === answer?.version) ?? earlier.find(isKnown) ?? earlier[0] ?? null
  )
}
