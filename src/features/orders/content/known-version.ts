import { type Actor, isParty } from '@/auth/actor'
import type { OrderView } from '@/features/orders/queries'
import { openedVersions, type Told } from '@/features/orders/signing/opened'
import { type Answers, ownAnswerOf } from '@/features/orders/signing/own-answer'
import type { Party } from '@/lib/party'

type Version = Pick<OrderView['versions'][number], 'id' | 'number' | 'sentByParty'>
type Read<V extends Version> = Answers & { versions: readonly V[] }

/** `opened`: the numbers of the versions that the reader has had open. */
export type VersionReader = { party: Party; opened: readonly number[] }

/**
 * Changes are told against the version that the reader's party answered last. It stood behind that text, and may merely
 * have opened a later one. So it stays once it has answered the newest too. Else it is the latest that the reader opened or their party sent, or the one before. The first has none.
 */
export function knownVersion<V extends Version>(order: Read<V>, reader: VersionReader): V | null {
  const [, ...earlier] = order.versions
  const answer = ownAnswerOf({ ...order, versions: earlier }, reader.party)
  const isKnown = ({ number, sentByParty }: V) =>
    reader.opened.includes(number) || sentByParty === reader.party
  return (
    earlier.find(({ number }) => number === answer?.version) ?? earlier.find(isKnown) ?? earlier[0] ?? null
  )
}

/** The version that a reader knows before the newest, and the reader's party. The staff know the one before. */
export function knownTo(reader: Actor, order: OrderView, told: readonly Told[]) {
  const [latest, before] = order.versions
  if (!latest || !isParty(reader)) return { earlier: before ?? null }
  const { party } = reader
  return { earlier: knownVersion(order, { party, opened: openedVersions(told, latest.sentAt) }), own: party }
}
