import type { ServiceFace } from '@/features/catalogue/face-queries'
import { isSelfLed } from '@/features/catalogue/self-led'
import {
  type DeliveryStatus,
  IN_USE_KEY,
  type OccasionMode,
  type OccasionStatus,
} from '@/features/deliveries/rules'
import type { WhichOrder } from '@/features/orders/content/units'
import { type Day, dayOf } from '@/lib/dates'
import type { LocalizedText } from '@/lib/localized-text'

export type OccasionView = {
  id: string
  deliveryId: string
  templateKey: string
  title: LocalizedText
  status: OccasionStatus
  /** Planned; for a proposed occasion the day that is proposed. */
  startsAt: Date | null
  minutes: number
  mode: OccasionMode
  place: string
  /** The digital meeting's address. */
  link: string
  deliverer: { id: string; name: string } | null
  /** The deliverer has said yes, or has held it. Until then they are asked. */
  isHeld: boolean
  /** The deliverer has said no, and another is sought. */
  isDeclined: boolean
  plannedParticipants: number | null
  /** The most that the service is made for, where more than that are expected. */
  overMost?: number
  actualParticipants: number | null
  note: string
  doneOn: Day | null
  /** The hour at which it began that day, where it was another than planned. */
  doneTime: string | null
  /** When it was registered first, and last: what was corrected since has a later one. */
  registeredAt: Date | null
  recordedAt: Date | null
  /** Times are proposed for it, and the present one gives way to the one that is chosen. */
  isMoving: boolean
  /** Its time, or the one that is proposed, has passed. */
  isOver: boolean
  sequence: number
  /** The joint session of a round, of which it is one organisation's part. */
  sessionId: string | null
}

export type DeliverySummary = {
  id: string
  /** Where the list was asked for by a party, which may have several of a service. */
  which: WhichOrder | null
  /** The order's number, where a list was asked for. */
  orderNumber: number | null
  service: Pick<ServiceFace, 'id' | 'slug' | 'number' | 'level' | 'kinds' | 'name' | 'mode'>
  organisationId: string
  organisation: string
  /** Of the secretariat, where the list was asked for with them. */
  owner: string | null
  status: DeliveryStatus
  createdAt: Date
  inUseOn: Day | null
  occasions: OccasionView[]
}

/** As much of an occasion as says when it is. */
export type Timed = Pick<OccasionView, 'status' | 'startsAt' | 'isMoving' | 'isOver'>

/** The same with what its day and hours are told by. */
export type TimedOccasion = Timed & Pick<OccasionView, 'templateKey' | 'minutes' | 'doneOn' | 'doneTime'>

type Dated = Pick<OccasionView, 'status' | 'startsAt' | 'minutes'>

/** Whether a time has passed. One that is only thought of has a day, which lasts until midnight. */
export function isOverAt({ status, startsAt, minutes }: Dated, now: Date): boolean {
  if (startsAt === null) return false
  if (status === 'proposed') return dayOf(startsAt) < dayOf(now)
  return startsAt.getTime() + minutes * 60_000 <= now.getTime()
}

/** The next occasion of a delivery: the first planned one, else the first proposed one. */
export function nextOccasion<Of extends Timed>(occasions: readonly Of[]): Of | null {
  const soonest = (status: OccasionStatus) =>
    occasions
      .filter(occasion => occasion.status === status)
      .toSorted((one, other) => Number(one.startsAt ?? 0) - Number(other.startsAt ?? 0))[0]
  return soonest('planned') ?? soonest('proposed') ?? null
}

/** The occasion to plan: the first that has no time, and about whose time nobody is asked. One that people lead themselves is never planned. */
export function occasionToPlan(occasions: readonly OccasionView[]): OccasionView | null {
  return occasions.find(one => one.status === 'proposed' && !one.isMoving && !isSelfLed(one)) ?? null
}

export type Firmness = 'asked' | 'none' | 'proposed' | 'proposedPast' | 'toMark' | 'givesWay' | 'firm'

/** How firm the time of an occasion that is not done is, and whether it has passed. */
export function firmnessOf({ status, startsAt, isMoving, isOver }: Timed): Firmness {
  if (status === 'proposed' && isMoving) return 'asked'
  if (!startsAt) return 'none'
  if (status === 'proposed') return isOver ? 'proposedPast' : 'proposed'
  if (isOver) return 'toMark'
  return isMoving ? 'givesWay' : 'firm'
}

/** The one to ask for an occasion. That is its own deliverer, or else that of the others in its delivery. Nobody while one has just said no. */
export function usualDeliverer(
  occasion: Pick<OccasionView, 'deliverer' | 'isDeclined'>,
  all: readonly Pick<OccasionView, 'deliverer' | 'status'>[],
): string {
  if (occasion.isDeclined) return ''
  const beside = all.findLast(({ deliverer, status }) => deliverer && status !== 'cancelled')
  return (occasion.deliverer ?? beside?.deliverer)?.id ?? ''
}

/** How many are done of those that hold, how many are left, and how many were cancelled beside them. */
export function countDone(occasions: readonly { status: OccasionStatus }[]) {
  const held = occasions.filter(occasion => occasion.status !== 'cancelled')
  const done = held.filter(occasion => occasion.status === 'done')
  const left = held.length - done.length
  return { done: done.length, held: held.length, left, cancelled: occasions.length - held.length }
}

type Holdable = Pick<OccasionView, 'status' | 'deliverer' | 'templateKey' | 'isOver'>

/** It has its time, and nobody to hold it. A tool that comes into use needs nobody. */
export function lacksDeliverer({ status, deliverer, templateKey, isOver }: Holdable): boolean {
  return status === 'planned' && !deliverer && !isOver && templateKey !== IN_USE_KEY
}

/**
 * A no is between deliverer and staff. The parties read that somebody else is sought. Nobody is asked before a day is
 * set, and once it has passed nobody waits for the answer.
 */
export function holdingOf({
  isHeld,
  isDeclined,
  status,
  isOver,
}: Pick<OccasionView, 'isHeld' | 'isDeclined' | 'status' | 'isOver'>) {
  if (isDeclined) return 'declined'
  if (isHeld) return 'true'
  if (status === 'proposed') return 'meant'
  return isOver ? 'unanswered' : 'asked'
}
