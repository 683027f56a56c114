import type { OccasionRow } from '@/features/deliveries/occasions/lock-occasion'
import { type OccasionPlan, sequenceAfter } from '@/features/deliveries/occasions/plan-event'
import { checkDay, planMark, statusAfter } from '@/features/deliveries/rules'
import type { SeriesPlan } from '@/features/deliveries/series/schema'
import { jointMark, ledBy, openTogether, together } from '@/features/deliveries/sessions/together'
import { type Day, stockholmInstant } from '@/lib/dates'
import { accept, type Result, refuse } from '@/lib/result'

/** All that one row of the form plans: an occasion, or a joint session with the part of each organisation. */
export type Whole = {
  /** The parts that are still to be held. The person who holds them is told with the first. */
  parts: readonly [OccasionRow, ...OccasionRow[]]
  /** The part whose plan goes for all of them. */
  lead: OccasionRow
  /** By any of these a row may name it. */
  ids: readonly string[]
  seen: string
  lastSequence: number
}

/** A row that changes something. */
export type Step = { whole: Whole; planned: OccasionPlan & { startsAt: Date } }

/** An occasion of its own. */
export function wholeOf(row: OccasionRow): Whole {
  return { parts: [row], lead: row, ids: [row.id], seen: planMark(row), lastSequence: row.sequence }
}

/** The joint sessions of a round. The organisation with most of them comes first, so that one letter tells of them all. */
export function sessionsOf(rows: readonly OccasionRow[]): Whole[] {
  const count = ({ deliveryId }: OccasionRow) => openOf(rows.filter(row => row.deliveryId === deliveryId))
  const inOrder = rows.toSorted((one, other) => count(other) - count(one))
  return together(inOrder).map(all => {
    const [first, ...others] = openTogether(all)
    const over = all.find(({ status }) => status === 'done') ?? all[0]
    const parts = first ? ([first, ...others] as const) : ([over] as const)
    return {
      parts,
      lead: ledBy([...parts])[0],
      ids: all.map(({ id }) => id),
      seen: jointMark([...parts]),
      lastSequence: Math.max(...all.map(({ sequence }) => sequence)),
    }
  })
}

function openOf(rows: readonly OccasionRow[]): number {
  return rows.filter(({ status }) => status === 'proposed' || status === 'planned').length
}

/** The rows that change something, or the first of them that can't. A row that stays as it was is left alone. */
export function stepsOf(wholes: readonly Whole[], series: SeriesPlan, today: Day): Result<Step[]> {
  const steps: Step[] = []
  for (const [index, { occasionId, on, time, seen }] of series.rows.entries()) {
    if (!on || !time) continue
    const field = `rows[${index}].on`
    const left = wholes.filter(one => !steps.some(({ whole }) => whole === one))
    const stands = standsFor(
      left.find(({ ids }) => ids.includes(occasionId)),
      seen,
    )
    if (!stands.ok) return { ...stands, field }
    const whole = stands.value
    const step = { whole, planned: plannedAs(whole, stockholmInstant(on, time), series) }
    if (isAsBefore(step)) continue
    const day = checkDay(on, today, field)
    if (!day.ok) return day
    if (lacksPlace(step)) return refuse('place_missing', { field: 'place' })
    steps.push(step)
  }
  return accept(steps)
}

/** It as the form saw it, where it can be planned here. */
function standsFor(whole: Whole | undefined, seen: string): Result<Whole> {
  if (!whole) return refuse('occasion_not_open')
  const next = statusAfter(whole.lead, 'plan')
  if (!next.ok) return next
  return seen === whole.seen ? accept(whole) : refuse('occasion_changed')
}

/**
 * The first plan takes place, link and deliverer of the series. A move changes the time alone: one who leads it is
 * asked about the new time. One who has said no is not, and gives way to the series' own.
 */
function plannedAs(whole: Whole, startsAt: Date, series: SeriesPlan): Step['planned'] {
  const { lead, lastSequence } = whole
  const { minutes, mode, place, link, delivererId, assignment } = lead
  const sequence = sequenceAfter({ ...lead, lastSequence })
  const set = { startsAt, minutes, mode, sequence }
  const chosen = series.delivererId ?? null
  if (lead.status !== 'planned') {
    return { ...set, ...whereOf(whole, series), delivererId: chosen ?? delivererId }
  }
  const leads = assignment === 'declined' ? null : delivererId
  return { ...set, place, link, delivererId: leads ?? chosen }
}

/** A place that one organisation wished is not that of all. */
function whereOf({ parts, lead }: Whole, series: SeriesPlan) {
  const wished = parts.length === 1 ? lead.place : ''
  return {
    place: isHeld(parts, 'on_site') ? series.place || wished : '',
    link: isHeld(parts, 'digital') ? (series.link ?? '') : '',
  }
}

function isHeld(parts: Whole['parts'], mode: OccasionRow['mode']): boolean {
  return parts.some(part => part.mode === mode)
}

function isAsBefore({ whole: { parts }, planned: { startsAt } }: Step): boolean {
  return parts.every(part => part.status === 'planned' && part.startsAt?.getTime() === startsAt.getTime())
}

function lacksPlace({ whole: { parts, lead }, planned: { place } }: Step): boolean {
  return lead.status === 'proposed' && isHeld(parts, 'on_site') && place === ''
}
