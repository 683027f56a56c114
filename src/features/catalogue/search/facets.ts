import type { OccasionTemplate } from '@/features/catalogue/service-content'
import type { DeliveryMode, MeasureKind, ServiceLevel } from '@/features/catalogue/service-kinds'

export const serviceForms = ['led', 'self_led', 'system', 'rounds'] as const
export const serviceTimes = ['hour', 'day', 'weeks', 'months'] as const
export const servicePlaces = ['on_site', 'digital'] as const

export type ServiceForm = (typeof serviceForms)[number]
export type ServiceTime = (typeof serviceTimes)[number]
export type ServicePlace = (typeof servicePlaces)[number]

const SHORT = { minutes: 120 }
const COUPLE_OF_DAYS = { minutes: 960 }
const FEW_DAYS = 7
const FEW_WEEKS = 60

type Formed = { runsInRounds: boolean; countsUse: boolean; selfLed: boolean }
type Timed = { occasions: Pick<OccasionTemplate, 'afterDays' | 'minutes'>[] }

/** How a service is given, read from what it already says of itself. */
export function formOf(content: Formed): ServiceForm {
  if (content.runsInRounds) return 'rounds'
  if (content.countsUse) return 'system'
  return content.selfLed ? 'self_led' : 'led'
}

/** How long it goes on for the participants, from the first occasion to the last. */
export function timeOf({ occasions }: Timed): ServiceTime {
  const days = Math.max(0, ...occasions.map(({ afterDays }) => afterDays))
  const minutes = occasions.reduce((sum, occasion) => sum + occasion.minutes, 0)
  if (days > FEW_WEEKS) return 'months'
  if (days > FEW_DAYS) return 'weeks'
  return minutes <= SHORT.minutes ? 'hour' : 'day'
}

/** How much time its occasions take in all, however far apart they are. */
export function effortOf({ occasions }: Timed): ServiceTime {
  const minutes = occasions.reduce((sum, occasion) => sum + occasion.minutes, 0)
  if (minutes <= SHORT.minutes) return 'hour'
  return minutes <= COUPLE_OF_DAYS.minutes ? 'day' : 'weeks'
}

export type Facets = {
  levels: readonly ServiceLevel[]
  kinds: readonly MeasureKind[]
  form: ServiceForm
  time: ServiceTime
  mode: DeliveryMode
  canBeOrdered: boolean
}

export type CatalogueFilters = {
  text: string
  level?: ServiceLevel
  kind?: MeasureKind
  form?: ServiceForm
  time?: ServiceTime
  place?: ServicePlace
  orderable: boolean
}

/** Whether a service is among those that the reader has chosen to see. */
export function matchesFilters(service: Facets, filters: CatalogueFilters): boolean {
  const { level, kind, form, time, place } = filters
  if (level && !service.levels.includes(level)) return false
  if (kind && !service.kinds.includes(kind)) return false
  if (form && service.form !== form) return false
  if (time && service.time !== time) return false
  if (place && service.mode !== 'either' && service.mode !== place) return false
  return !filters.orderable || service.canBeOrdered
}

/** Whether anything but words narrows the list. */
export function isChosen({ level, kind, form, time, place, orderable }: CatalogueFilters): boolean {
  return Boolean(level || kind || form || time || place || orderable)
}
