import type { ServiceContent } from '@/features/catalogue/service-content'
import type { Day } from '@/lib/dates'
import type { LocalizedText } from '@/lib/localized-text'

export const newsKinds = [
  'opened',
  'paused',
  'reopened',
  'phased_out',
  'closed',
  'round_opened',
  'revised',
] as const
export type NewsKind = (typeof newsKinds)[number]

export type NewsService = {
  slug: string
  name: LocalizedText
  lastOrderOn: Day | null
  lastDeliveryOn: Day | null
  successor: LocalizedText | null
}

/** Something that has become of the catalogue. */
export type NewsItem = {
  /** The id of the row that it is told from, so that a reader of the feed knows it again. */
  id: string
  kind: NewsKind
  at: Date
  service: NewsService
  round: { startsOn: Day; lastOrderOn: Day } | null
}

/** The news that a move of a service's lifecycle makes, or null where it makes none. */
export function newsOfMove(from: string, to: string): NewsKind | null {
  if (to === 'open') return from === 'paused' ? 'reopened' : 'opened'
  if (to === 'phasing_out') return 'phased_out'
  return to === 'paused' || to === 'closed' ? to : null
}

/** The parts that organisations choose by. A change of them is worth telling, a mended sentence is not. */
const ofNote = [
  'name',
  'gives',
  'form',
  'duration',
  'needs',
  'levels',
  'kinds',
  'mode',
  'occasions',
  'jointAttendance',
  'runsInRounds',
] as const satisfies readonly (keyof ServiceContent)[]

export function isOfNote(before: ServiceContent, after: ServiceContent): boolean {
  return ofNote.some(part => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
}

/** The newest first; those of one instant in a fixed order. */
export function byNewest(one: NewsItem, other: NewsItem): number {
  return other.at.getTime() - one.at.getTime() || one.id.localeCompare(other.id)
}
