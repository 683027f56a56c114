import type { OrderView } from '@/features/orders/queries'
import type { Party } from '@/lib/party'

type Version = Pick<OrderView['versions'][number], 'id' | 'number' | 'sentByParty'>
type Act = { party: Party; versionId: string }
type Read<V extends Version> = { versions: V[]; signatures: Act[]; declines: Act[] }

/** `opened`: the numbers of the versions that the reader has had open. */
export type VersionReader = { party: Party; opened: readonly number[] }

/**
 * Changes are told against the latest earlier version that the reader has opened or their party answered or sent.
 * Else it is the one before, and null for the first version.
 */
export function knownVersion<V extends Version>(order: Read<V>, reader: VersionReader): V | null {
  const acts = [...order.signatures, ...order.declines].filter(act => act.party === reader.party)
  const [, ...earlier] = order.versions
  const isKnown = ({ id, number, sentByParty }: V) =>
    reader.opened.includes(number) || sentByParty === reader.party || acts.some(act => act.versionId === id)
  return earlier.find(isKnown) ?? earlier[0] ?? null
}
