import { FIRST_HASH, hashOfEvent } from '@/lib/events'
import { type EventRow, factsIn, idIn, type Region } from './region'

export type ChainHead = { chainId: string; position: number; hash: string }

/** The chains of a region, each event sealed again after the one before it. The told events come in that order. */
export function chainsIn(
  region: Region,
  told: EventRow[],
  hashes: ReadonlyMap<string, string>,
): { events: EventRow[]; heads: ChainHead[] } {
  const heads = new Map<string, ChainHead>()
  const own = (id: string | null) => (id === null ? null : idIn(region, id))
  const events = told.map(row => {
    const chainId = idIn(region, row.chainId)
    const unsealed = {
      ...row,
      id: idIn(region, row.id),
      chainId,
      previousHash: heads.get(chainId)?.hash ?? FIRST_HASH,
      subjectId: idIn(region, row.subjectId),
      orderId: own(row.orderId),
      personId: own(row.personId),
      facts: factsIn(region, row.facts as object, hashes),
    }
    const hash = hashOfEvent({ ...unsealed, occurredAt: new Date(row.occurredAt) })
    heads.set(chainId, { chainId, position: row.position, hash })
    return { ...unsealed, hash }
  })
  return { events, heads: [...heads.values()] }
}
