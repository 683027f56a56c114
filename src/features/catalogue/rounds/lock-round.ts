import 'server-only'
import type { RoundRoom, RoundTimes } from '@/features/catalogue/rounds/rules'
import type { Reading } from '@/lib/db'

export type LockedRound = RoundTimes & RoundRoom & { nextPosition: number }

/**
 * The round, locked until the transaction ends, so that only one transaction at a time changes its places. It
 * comes after the order and the mandate in the lock order, before the head of the chain.
 */
export async function lockRound(reading: Reading, id: string): Promise<LockedRound> {
  const [round] = await reading.$queryRaw<LockedRound[]>`
    SELECT status::text, "startsOn"::text, "lastOrderOn"::text, "maximumPlaces", occupied, waiting, "nextPosition"
    FROM app.lock_round(${id}::uuid)`
  if (!round) throw new Error(`There is no round ${id}`)
  return round
}
