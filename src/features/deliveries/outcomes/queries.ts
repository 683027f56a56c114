import 'server-only'
import type { DoneBounds } from '@/features/deliveries/outcomes/rules'
import { dayOfDate } from '@/lib/dates'
import type { Reading } from '@/lib/db'

type Bound = Exclude<keyof DoneBounds, 'isFree'>
type BoundsRow = { isFree: boolean; memberFrom: Date } & Record<Exclude<Bound, 'memberFrom'>, Date | null>

/** The bounds of an occasion's done day, or null where the actor has no say in it. */
export async function findDoneBounds(tx: Reading, occasionId: string): Promise<DoneBounds | null> {
  const [row] = await tx.$queryRaw<BoundsRow[]>`SELECT * FROM app.own_bounds_of_done_day(${occasionId}::uuid)`
  if (!row) return null
  const dayIn = (date: Date | null) => date && dayOfDate(date)
  return {
    isFree: row.isFree,
    memberFrom: dayOfDate(row.memberFrom),
    confirmedOn: dayIn(row.confirmedOn),
    lastDeliveryOn: dayIn(row.lastDeliveryOn),
    startedOn: dayIn(row.startedOn),
    followedOn: dayIn(row.followedOn),
  }
}
