import type { Faces } from '@/features/catalogue/face-queries'
import { isTentative } from '@/features/deliveries/assignments/rules'
import { askedSelect, givesWay } from '@/features/deliveries/calendar/asked-rows'
import type { CalendarEntry, OccasionEntry } from '@/features/deliveries/calendar/calendar-entry'
import { daysWithin, type ShownRound } from '@/features/deliveries/calendar/round-days'
import type { Span } from '@/features/deliveries/calendar/span'
import { placeSelect } from '@/features/deliveries/delivery-rows'
import { isOverAt } from '@/features/deliveries/delivery-view'
import { heldAt } from '@/features/deliveries/occasions/held-at'
import type { ProposedTime } from '@/features/deliveries/times/rules'
import type { Prisma } from '@/generated/prisma/client'
import { dayOfDate } from '@/lib/dates'
import { localizedTextSchema } from '@/lib/localized-text'
import { namesTogether, organisationName } from '@/lib/organisation-name'
import type { Locale } from '@/messages/messages'

/** The columns of an occasion that a calendar shows. */
export const shownOfOccasion = {
  id: true,
  deliveryId: true,
  title: true,
  status: true,
  startsAt: true,
  minutes: true,
  doneOn: true,
  doneTime: true,
  assignment: true,
  sessionId: true,
  deliverer: { select: { id: true, name: true } },
  delivery: { select: placeSelect },
  ...askedSelect,
} as const satisfies Prisma.OccasionSelect

/** The person who reads the calendar, and when. */
type Reader = { locale: Locale; now: Date }

export type OccasionRow = Prisma.OccasionGetPayload<{ select: typeof shownOfOccasion }>

/** A joint session is one entry. */
export function entriesOf(
  parts: readonly [OccasionRow, ...OccasionRow[]],
  faces: Faces,
  { locale, now }: Reader,
): OccasionEntry[] {
  const [first] = parts
  const {
    title,
    delivery,
    assignment: answer,
    sessionId: _,
    timeProposals: __,
    doneOn,
    doneTime,
    ...row
  } = first
  const held = { startsAt: row.startsAt, doneOn: doneOn && dayOfDate(doneOn), doneTime }
  const { startsAt, hasHour } = heldAt(held)
  if (!startsAt) return []
  const organisation = namesTogether(
    locale,
    parts.map(part => organisationName(locale, part.delivery.organisation)),
  )
  const service = faces.get(delivery.serviceId)
  return [
    {
      kind: 'occasion',
      ...row,
      deliverer: holderOf(first),
      startsAt,
      hasHour,
      givesWay: givesWay(first),
      isTentative: isTentative({ ...row, answer }, now),
      isOver: isOverAt(first, now),
      title: localizedTextSchema.parse(title),
      service,
      organisation,
    },
  ]
}

/** One that was declined stands with the staff again. */
function holderOf({ assignment, deliverer }: OccasionRow) {
  return assignment === 'declined' ? null : deliverer
}

/** Each proposed time that the parties are asked about stands on its own day. */
export function askedEntriesOf(
  row: OccasionRow,
  times: ProposedTime[],
  faces: Faces,
  locale: Locale,
): OccasionEntry[] {
  return times.map(({ position, startsAt, minutes }) => ({
    kind: 'occasion',
    id: `${row.id}-${position}`,
    deliveryId: row.deliveryId,
    status: 'proposed',
    isAsked: true,
    startsAt,
    minutes,
    hasHour: true,
    givesWay: false,
    isTentative: false,
    isOver: false,
    title: localizedTextSchema.parse(row.title),
    service: faces.get(row.delivery.serviceId),
    organisation: organisationName(locale, row.delivery.organisation),
    deliverer: holderOf(row),
  }))
}

export function entriesOfRound(round: ShownRound, span: Span, faces: Faces): CalendarEntry[] {
  const service = faces.get(round.serviceId)
  return daysWithin(round, span).map(day => ({ ...day, id: round.id, service }))
}
