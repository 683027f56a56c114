import type { OccasionTemplate } from '@/features/catalogue/service-content'

/** The drawing's own units. */
export const timelineWidth = 640
const MARGIN = 20
const WEEK = 7
/** Up to here each week has a stroke, after it every fourth. */
const LONGEST_BY_WEEK = 10 * WEEK

export type TimelineMark = { key: string; x: number; radius: number }
export type TimelineDrawing = { marks: TimelineMark[]; ticks: number[]; weeksApart: number }

type Timed = Pick<OccasionTemplate, 'key' | 'minutes' | 'afterDays'>

/** Where the occasions lie on a line from first day to last. Null when all are on one day. */
export function drawTimeline(occasions: readonly Timed[]): TimelineDrawing | null {
  const span = Math.max(0, ...occasions.map(occasion => occasion.afterDays))
  if (span === 0) return null
  const xOf = (day: number) => Math.round(MARGIN + (day / span) * (timelineWidth - 2 * MARGIN))
  const weeksApart = span > LONGEST_BY_WEEK ? 4 : 1
  const days = Array.from({ length: Math.floor(span / (weeksApart * WEEK)) + 1 }, (_, index) => index)
  return {
    marks: occasions.map(({ key, afterDays, minutes }) => ({
      key,
      x: xOf(afterDays),
      radius: radiusOf(minutes),
    })),
    ticks: days.map(index => xOf(index * weeksApart * WEEK)),
    weeksApart,
  }
}

/** A longer occasion has a larger mark. */
function radiusOf(minutes: number): number {
  if (minutes <= 120) return 8
  return minutes <= 240 ? 11 : 14
}

export type Wait = { unit: 'start' | 'days' | 'weeks' | 'months'; count: number }

/** When an occasion comes after the first, in the words that people plan in. */
export function waitOf(afterDays: number): Wait {
  if (afterDays === 0) return { unit: 'start', count: 0 }
  if (afterDays < WEEK) return { unit: 'days', count: afterDays }
  const weeks = Math.round(afterDays / WEEK)
  return weeks <= 16
    ? { unit: 'weeks', count: weeks }
    : { unit: 'months', count: Math.round(afterDays / 30.4) }
}
