import type { ServiceFace } from '@/features/catalogue/face-queries'
import { daysOver } from '@/features/duties/age'
import type { DutyFilter } from '@/features/duties/duty-filter'
import { type DutyKind, dutyKinds, dutyNamed } from '@/features/duties/rules'
import { type LocalizedText, textIn } from '@/lib/localized-text'
import type { Party } from '@/lib/party'

/** Something that waits for the staff. */
export type Duty = {
  kind: DutyKind
  /** The row that it is about: which one follows from the kind. */
  id: string
  /** As an address says it: the kind, the row, and the party where a row has several. */
  name: string
  /** The delivery's or order's, where the duty is about a part of it. */
  parentId: string | null
  organisation: string | null
  organisationId: string | null
  service: ServiceFace | null
  party: Party | null
  /** The order's number, where it is about an order or its delivery. */
  order: number | null
  /** The round of that order. */
  roundId: string | null
  /** The occasion that it is about. */
  occasion: { title: LocalizedText; minutes: number } | null
  /** People lead it themselves: it is handed over, and not held. */
  isSelfLed: boolean
  /** How many organisations of a round it is done for at once: a joint session stands here once. Otherwise none. */
  jointFor: number
  since: Date
  /** Whose it is: taken by them, or theirs as the case's owner. */
  ownerId: string | null
  owner: string | null
  /** Somebody took it, and can let go of it. */
  isTaken: boolean
  /** A call to one with whom nobody has talked yet. */
  isFirstCall: boolean
  /** The staff have reminded those it waits for: it waits from then. */
  isReminded: boolean
}

/** Its subject in one line; empty where that is the portal itself. */
export function titleOf(
  { organisation, service }: Pick<Duty, 'organisation' | 'service'>,
  locale: string,
): string {
  return [organisation, service && textIn(locale, service.name)].filter(Boolean).join(', ')
}

/** Tells two duties of one organisation and service apart: the occasion, and the order in the reader's words. */
export function whichOf(
  { occasion, order }: Pick<Duty, 'occasion' | 'order'>,
  locale: string,
  orderText: (number: string) => string,
): string[] {
  return [
    ...(occasion ? [textIn(locale, occasion.title)] : []),
    ...(order === null ? [] : [orderText(String(order))]),
  ]
}

/** Where the deed has settled the next one too: another of the same kind, or the first. */
export function followerOf<K extends { duty: Duty; isListed: boolean }>(
  known: K[],
  { after, open }: Pick<DutyFilter, 'after' | 'open'>,
) {
  const listed = after && open ? known.filter(({ isListed }) => isListed) : []
  return listed.find(({ duty }) => duty.kind === dutyNamed(after ?? '')?.kind) ?? listed[0]
}

/** The rows of a list that say the same as another one. */
export function alikeIn<Row>(rows: readonly Row[], said: (row: Row) => string): Row[] {
  return rows.filter(row => rows.some(other => other !== row && said(other) === said(row)))
}

/** One kind of duty: some of them, the longest wait first, and how many there are. First calls come last. */
export type Duties = { kind: DutyKind; shown: Duty[]; total: number; firstCalls: number }

/** A kind's rows as they stand in the list. Where there are first calls and others, each part has its name in the call list. */
export type DutyPart = { name: 'due' | 'new' | null; count: number; shown: Duty[] }

/** Without rows of its own, a part says that there are more after the others. */
export function partsOf({ shown, total, firstCalls }: Omit<Duties, 'kind'>): DutyPart[] {
  if (firstCalls === 0 || firstCalls === total) return [{ name: null, count: total, shown }]
  const followUps = shown.filter(duty => !duty.isFirstCall)
  const first = shown.filter(duty => duty.isFirstCall)
  const last: DutyPart = { name: 'new', count: firstCalls, shown: first }
  if (followUps.length === 0) return [last]
  return [{ name: 'due', count: total - firstCalls, shown: followUps }, last]
}

export type Workplace = {
  groups: Duties[]
  /** All that waits, the reader's own, what nobody has taken, and what has waited longer than it may. */
  counts: { all: number; mine: number; free: number; late: number }
  /** How many the choice of the list holds. */
  total: number
  /** How much the reader has done today. */
  done: number
  /** The duty that the address opens, while it waits. */
  open: Duty | null
  pageSize: number
}

/** A row of the list's reading: shown for itself, or there because the address names it. */
export type ListedDuty = { duty: Duty; isListed: boolean; total: number; firstCalls: number }

/**
 * The rows that each kind shows, in their one order: to open one moves none. The open duty stands among them also
 * where there is no room for it. One that was worked on waits again from today, and keeps its place before the one that
 * came next.
 */
export function groupsOf(rows: readonly ListedDuty[], open?: Duty, next?: Duty): Duties[] {
  return dutyKinds.flatMap(kind => {
    const own = rows.filter(({ duty }) => duty.kind === kind)
    const counted = own.find(({ isListed }) => isListed)
    if (!counted) return []
    const { total, firstCalls } = counted
    const listed = new Set(own.filter(({ isListed }) => isListed).map(({ duty }) => duty.name))
    const isNamed = ({ duty }: ListedDuty) => (duty === open || duty === next) && !listed.has(duty.name)
    const stands = (row: ListedDuty) => row.isListed || isNamed(row)
    const shown = own.filter(stands).map(({ duty }) => duty)
    return [{ kind, total, firstCalls, shown: keptBefore(shown, open, next) }]
  })
}

/** The kinds by how long their oldest row is over its time. */
export function latestFirst(groups: readonly Duties[], now: Date): Duties[] {
  const over = ({ shown }: Duties) => Math.max(0, ...shown.map(duty => daysOver(duty, now)))
  return groups.toSorted((a, b) => over(b) - over(a))
}

function keptBefore(shown: Duty[], open?: Duty, next?: Duty): Duty[] {
  const worked = shown.find(({ name }) => name === open?.name)
  const others = shown.filter(duty => duty !== worked)
  const at = others.findIndex(({ name }) => name === next?.name)
  return worked && at >= 0 ? others.toSpliced(at, 0, worked) : shown
}

/** The duty after this one in the list, else the one before it. The first where it stands in no list. */
export function nextAfter(groups: readonly Duties[], duty: Duty | null): Duty | null {
  const all = groups.flatMap(({ shown }) => shown)
  const at = all.findIndex(({ name }) => name === duty?.name)
  return (at < 0 ? all[0] : (all[at + 1] ?? all[at - 1])) ?? null
}
